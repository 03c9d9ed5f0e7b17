import { readFile } from "node:fs/promises";
import path from "node:path";
import { importFile } from "@/lib/exchange/runs/steps/commands";
import type { InstitutionId } from "@/lib/platform/actor";
import { keepFigures } from "@/lib/insight/jobs";
import { asDate, type Day, dayOf, momentOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { callAsOwner } from "@/lib/platform/installation/founding";
import { hashPassword } from "@/lib/platform/passwords";
import { type TenantTx, withTenant } from "@/lib/platform/tenancy";
import { staffLists } from "@/lib/settings/consents/rules";
import { addTeam, addUnit, admit, foundInstitution } from "@/prisma/seed/builders";
import { markTalks } from "@/prisma/seed/history/talk-marks";
import { writeDialogue } from "@/prisma/seed/history/dialogue";
import { writeEfforts } from "@/prisma/seed/history/efforts";
import { writePersonalPlans } from "@/prisma/seed/history/personal-plans";
import { writePortfolio } from "@/prisma/seed/history/portfolios";
import { writeTalkRequest } from "@/prisma/seed/history/talk-requests";
import { writeJointCases } from "@/prisma/seed/history/joint-cases";
import { writePickUps } from "@/prisma/seed/history/pick-ups";
import { markReferrals } from "@/prisma/seed/history/referral-marks";
import { writeReferrals } from "@/prisma/seed/history/referrals";
import { writeStarts } from "@/prisma/seed/history/starts";
import { writeVisits } from "@/prisma/seed/history/visits";
import { leadersOf } from "@/prisma/seed/offices";
import { writeAppraisals } from "@/prisma/seed/history/appraisals";
import { writeProfiles } from "@/prisma/seed/history/profiles";
import { type DemoInstitution, demoInstitutions, habits } from "@/prisma/seed/institutions";
import { type Colleague, findStudentOf, listCoached } from "@/prisma/seed/people";
import { tellStory } from "@/prisma/seed/story";

export type DemoAccount = { readonly institution: string; readonly who: string; readonly email: string };

export const demoPassword = "koers-demo";

const operator = {
  institution: "Koers",
  who: "Operator van de installatie",
  email: "operator@koers.example",
};

/** Who one can be in the demo institutions, one for each kind of user; all with the same password. */
export const demoAccounts: readonly DemoAccount[] = [
  ...demoInstitutions.flatMap(({ name: institution, officers, student }) => [
    ...officers.flatMap(({ account }) => (account ? [{ institution, ...account }] : [])),
    { institution, who: student.who, email: student.email },
  ]),
  operator,
];

type Report = (words: string) => void;

/** Loads the demo institutions into an empty installation and reports what it is doing in a few words. */
export async function loadDemo(report: Report): Promise<void> {
  const hash = await hashPassword(demoPassword);
  const identities = new Map<string, string>();
  for (const demo of demoInstitutions) await loadInstitution(demo, hash, identities, report);
  const operatorId = newId();
  await callAsOwner("setOperator", operatorId);
  await callAsOwner("setCredential", operatorId, operator.email, hash);
}

async function loadInstitution(
  demo: DemoInstitution,
  hash: string,
  identities: Map<string, string>,
  report: Report,
): Promise<void> {
  const now = new Date();
  const institutionId = await foundInstitution(demo.slug, demo.name, true);
  const importerId = await prepareImports(institutionId, demo);
  for (const { kind, name } of demo.files) {
    report(`${demo.name}: ${name}`);
    const bytes = await readFile(path.join(process.cwd(), "prisma/seed/files", name));
    const summary = await importFile(
      institutionId,
      { kind, name, bytes, isComplete: false, personId: importerId },
      now,
    );
    if (summary.refused > 0) report(`  ${summary.refused} rows were refused`);
  }
  report(`${demo.name}: two school years of talks and plans`);
  const work = () =>
    withTenant(institutionId, (tx) => tellStory(tx, institutionId, demo, dayOf(now)), { purpose: "job" });
  const { colleagues } = await work();
  await writeProfiles(colleagues, { institutionId, today: dayOf(now) });
  if (demo.appraising)
    await writeAppraisals(colleagues, {
      ...{ member: { institutionId, slug: demo.slug, name: demo.name }, today: dayOf(now) },
      ...{
        leader: demo.appraising,
        known: demo.student.coachNumber,
        hr: demo.officers.find(({ office }) => office === "hr")?.personnelNumber ?? "",
      },
    });
  await withTenant(institutionId, (tx) => agreeWithWorksCouncil(tx, demo, colleagues));
  const teacher = demo.officers.find(({ account }) => account?.email.startsWith("coach@"));
  const place = { id: institutionId, slug: demo.slug, name: demo.name, today: dayOf(now) };
  await writePersonalPlans(colleagues, teacher?.personnelNumber, place);
  // Where the works council agreed to lists of them, visits are part of the year.
  if (demo.worksCouncil) {
    const institution = { institutionId, slug: demo.slug, name: demo.name };
    const known = colleagues.find(({ personnelNumber }) => personnelNumber === demo.student.coachNumber);
    const leaders = leadersOf(demo, colleagues);
    await writeVisits({ institution, colleagues, leaders, knownId: known?.id ?? "", today: dayOf(now) });
  }
  await writeStarts(institutionId, place.today);
  await prepareTalk(demo, colleagues, place);
  await tellReferrals(institutionId, demo, colleagues, place.today);
  await withTenant(institutionId, (tx) => noteEfforts(tx, demo, colleagues, place.today), { purpose: "job" });
  const studentId = await openAccounts(institutionId, demo, colleagues, { hash, identities });
  await writePortfolio(studentId, place);
  await keepFigures(institutionId, now);
}

/** The student of the demo accounts and their coach prepare a talk. */
async function prepareTalk(
  { officers, student }: DemoInstitution,
  colleagues: readonly Colleague[],
  place: Parameters<typeof writeDialogue>[1],
): Promise<void> {
  const colleague = (number: string | undefined) =>
    colleagues.find(({ personnelNumber }) => personnelNumber === number);
  const coach = colleague(student.coachNumber);
  const keeper = colleague(officers.find(({ office }) => office === "lob-coordinator")?.personnelNumber);
  if (!coach?.teamId || !keeper) return;
  const studentId = await withTenant(place.id, (tx) => findStudentOf(tx, coach.id));
  await markTalks({ institutionId: place.id, teamId: coach.teamId, today: place.today });
  await writeDialogue({ studentId, coachId: coach.id, teamId: coach.teamId, keeperId: keeper.id }, place);
}

/** The coach of the demo's student referred three of theirs to the adviser there is an account for, and talks cases through with them. One asks for a talk. */
async function tellReferrals(
  institutionId: InstitutionId,
  { slug, name, officers, student }: DemoInstitution,
  colleagues: readonly Colleague[],
  today: Day,
): Promise<void> {
  const idOf = (number: string | undefined) =>
    colleagues.find(({ personnelNumber }) => personnelNumber === number)?.id;
  const coachId = idOf(student.coachNumber);
  const adviserId = idOf(officers.find(({ office }) => office === "second-line")?.personnelNumber);
  if (!coachId || !adviserId) return;
  const studentIds = await withTenant(institutionId, async (tx) => {
    const known = await findStudentOf(tx, coachId);
    const coached = (await listCoached(tx)).filter((one) => one.coachId === coachId);
    return [...new Set([known, ...coached.map(({ studentId }) => studentId)])];
  });
  const institution = { institutionId, slug, name };
  const story = { institution, coachId, adviserId, studentIds, today };
  await writeTalkRequest(story);
  const unitId = await writeReferrals(story);
  const teamId = colleagues.find(({ id }) => id === coachId)?.teamId;
  if (!teamId) return;
  await writePickUps(story, colleagues.find((one) => one.teamId === teamId && one.id !== coachId)?.id);
  await markReferrals({ institutionId, teamId, today });
  await writeJointCases(story, { teamId, unitId });
}

/** What the institution asks for career and citizenship, and how far the students of the demo's coach are. */
async function noteEfforts(
  tx: TenantTx,
  { student }: DemoInstitution,
  colleagues: readonly Colleague[],
  today: Day,
): Promise<void> {
  const coach = colleagues.find(({ personnelNumber }) => personnelNumber === student.coachNumber);
  if (!coach) return;
  const teacher = colleagues.find(({ id, teamId }) => id !== coach.id && teamId === coach.teamId) ?? coach;
  const known = await findStudentOf(tx, coach.id);
  const coached = (await listCoached(tx)).filter(({ coachId }) => coachId === coach.id);
  const studentIds = [...new Set([known, ...coached.map(({ studentId }) => studentId)])];
  await writeEfforts(tx, { coachId: coach.id, teacherId: teacher.id, studentIds }, today);
}

/** What the works council agreed to, recorded by HR and confirmed by the directie. */
async function agreeWithWorksCouncil(
  tx: TenantTx,
  { worksCouncil, officers }: DemoInstitution,
  colleagues: readonly Colleague[],
): Promise<void> {
  if (!worksCouncil) return;
  const holder = (asked: string) => {
    const number = officers.find(({ office }) => office === asked)?.personnelNumber;
    return colleagues.find(({ personnelNumber }) => personnelNumber === number)?.id ?? null;
  };
  const { consentOn, document } = worksCouncil;
  const [recordedAt, confirmedAt] = [momentOf(consentOn, "14:10"), momentOf(consentOn, "16:45")];
  const data = {
    ...{ id: newId(), consentedOn: asDate(consentOn), covers: [...staffLists], document },
    ...{ recordedAt, recordedById: holder("hr"), confirmedAt, confirmedById: holder("directorate") },
  };
  await tx.worksCouncilConsent.create({ data, select: { id: true } });
}

/** What the files take for granted: teams without a register of their own, and the administrator who imports. */
async function prepareImports(institutionId: InstitutionId, demo: DemoInstitution): Promise<string> {
  return withTenant(institutionId, async (tx) => {
    const { rootUnit } = demo;
    if (rootUnit) {
      const unitId = await addUnit(tx, { name: rootUnit, kind: "institution" });
      for (const name of Object.keys(habits)) await addTeam(tx, { unitId, name });
      for (const name of demo.supportTeams) await addTeam(tx, { unitId, name, kind: "support" });
    }
    return anAdministrator();

    async function anAdministrator(): Promise<string> {
      const personId = newId();
      const personnelNumber = demo.officers.find(({ office }) => office === "admin")?.personnelNumber ?? "";
      const name = { givenName: "Beheer", familyName: demo.name, sortName: demo.name };
      await tx.person.create({ data: { id: personId, kind: "staff", ...name }, select: { id: true } });
      await tx.staffMember.create({
        data: { personId, personnelNumber, startsOn: asDate("2020-08-01") },
        select: { personId: true },
      });
      return personId;
    }
  });
}

/** Lets the people of the demo accounts in and says who the student is; somebody known from another institution keeps one identity. */
async function openAccounts(
  institutionId: InstitutionId,
  { officers, student }: DemoInstitution,
  colleagues: readonly Colleague[],
  { hash, identities }: { hash: string; identities: Map<string, string> },
): Promise<string> {
  for (const { personnelNumber, account } of officers) {
    const personId = colleagues.find((colleague) => colleague.personnelNumber === personnelNumber)?.id;
    if (!personId || !account) throw new Error(`Nobody with personnel number ${personnelNumber}.`);
    await open(personId, account.email, account.alsoFor);
  }
  const coach = colleagues.find(({ personnelNumber }) => personnelNumber === student.coachNumber);
  const studentId = await withTenant(institutionId, (tx) => findStudentOf(tx, coach?.id ?? ""));
  await open(studentId, student.email);
  return studentId;

  async function open(personId: string, email: string, alsoFor?: string): Promise<void> {
    const identityId = await admit(institutionId, personId);
    await callAsOwner("setCredential", identityId, email, hash);
    identities.set(email, identityId);
    const other = alsoFor ? identities.get(alsoFor) : undefined;
    if (other) await admit(institutionId, personId, other);
  }
}
