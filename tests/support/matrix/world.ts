import { asDate, dayOf, later, schoolYearOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { seal } from "@/lib/platform/seal";
import type { TenantTx } from "@/lib/platform/tenancy";
import { writtenReport } from "@/lib/conversations/rules";
import * as build from "@/prisma/seed/builders";
import { anInstitution, type TestInstitution } from "@/tests/support/institution";

const now = new Date();

/** A team with everybody and everything in it that a right can be about. */
export type Place = Readonly<
  Record<
    | "teamId"
    | "programmeId"
    | "leadId"
    | "coachId"
    | "teacherId"
    | "studentId"
    | "orphanId"
    | "plannedTalkId"
    | "recordedTalkId"
    | "openAgreementId"
    | "settledAgreementId"
    | "draftPlanId"
    | "draftGoalId"
    | "draftActionId"
    | "adoptedPlanId"
    | "adoptedGoalId"
    | "adoptedActionId"
    | "assignmentId"
    | "membershipId",
    string
  >
>;

/** What belongs to the whole institution. */
export type Commons = Readonly<
  Record<"unitId" | "roleId" | "taskId" | "competenceId" | "levelId" | "appointmentId" | "importId", string>
>;

/** Everybody a right is asked for, `near` standing for the team the subject is in and `far` for another one. */
export const kinds = [
  "coach",
  "teacher",
  "lead",
  "student",
  "farCoach",
  "farTeacher",
  "farLead",
  "farStudent",
  "hr",
  "directorate",
  "coordinator",
  "adviser",
  "admin",
  "officer",
  "foreigner",
] as const;
export type Kind = (typeof kinds)[number];

export type World = {
  readonly institution: TestInstitution;
  readonly people: Readonly<Record<Exclude<Kind, "foreigner">, string>>;
  readonly foreigner: { readonly institution: TestInstitution; readonly personId: string };
  readonly near: Place;
  readonly far: Place;
  readonly commons: Commons;
};

/** One institution with two teams, somebody of every kind, and a second institution with somebody who holds every office there. */
export async function aWorld(): Promise<World> {
  const institution = await anInstitution();
  const elsewhere = await anInstitution();
  const world = await institution.inside(async (tx) => {
    const unitId = await build.addUnit(tx);
    const near = await aPlace(tx, institution, unitId, "Dier & Zorg");
    const far = await aPlace(tx, institution, unitId, "Groen & Grond");
    const officers = await appointOfficers(tx, near.teamId);
    const commons = { unitId, ...(await aCatalogue(tx, officers.hr)), ...(await records(tx, officers)) };
    const people = {
      coach: near.coachId,
      teacher: near.teacherId,
      lead: near.leadId,
      student: near.studentId,
      farCoach: far.coachId,
      farTeacher: far.teacherId,
      farLead: far.leadId,
      farStudent: far.studentId,
      ...officers,
    };
    return { people, near, far, commons };
  });
  const foreigner = await elsewhere.inside(async (tx) => {
    const personId = await build.addStaff(tx, { givenName: "Vreemd" });
    for (const office of [
      "hr",
      "directorate",
      "lob-coordinator",
      "second-line",
      "admin",
      "privacy-officer",
    ] as const)
      await build.appoint(tx, personId, office);
    return personId;
  });
  return { institution, ...world, foreigner: { institution: elsewhere, personId: foreigner } };
}

async function aPlace(tx: TenantTx, { id }: TestInstitution, unitId: string, name: string): Promise<Place> {
  const teamId = await build.addTeam(tx, { unitId, name });
  const programmeId = await build.addProgramme(tx, { teamId });
  const inTeam = { teamIds: [teamId] };
  const [leadId, coachId, teacherId] = [
    await build.addStaff(tx, { ...inTeam, givenName: "Lea" }),
    await build.addStaff(tx, { ...inTeam, givenName: "Coco" }),
    await build.addStaff(tx, { ...inTeam, givenName: "Teun" }),
  ];
  await build.appoint(tx, leadId, "team-lead", { teamId });
  const studentId = await build.addStudent(tx, { teamId, programmeId, coachId, givenName: "Stan" });
  const orphanId = await build.addStudent(tx, { teamId, programmeId, givenName: "Olga" });
  const membership = await tx.teamMembership.findFirstOrThrow({
    where: { personId: teacherId, teamId },
    select: { id: true },
  });
  const role = await tx.role.upsert({
    where: { institutionId_name: { institutionId: id, name: "Vakdocent" } },
    create: { id: newId(), name: "Vakdocent", line: "first" },
    update: {},
    select: { id: true },
  });
  const assignment = {
    id: newId(),
    personId: teacherId,
    roleId: role.id,
    teamId,
    minutesPerYear: 60,
    startsOn: asDate("2025-08-01"),
  };
  await tx.roleAssignment.create({ data: assignment, select: { id: true } });
  return {
    ...{ teamId, programmeId, leadId, coachId, teacherId, studentId, orphanId },
    ...(await talks(tx, id, { studentId, coachId })),
    ...(await plans(tx, { teamId, leadId, teacherId })),
    assignmentId: assignment.id,
    membershipId: membership.id,
  };
}

async function talks(
  tx: TenantTx,
  institutionId: TestInstitution["id"],
  pair: { studentId: string; coachId: string },
) {
  const [plannedTalkId, recordedTalkId] = [newId(), newId()];
  const heldOn = asDate(later(dayOf(now), { days: -3 }));
  await tx.conversation.create({
    data: { id: plannedTalkId, ...pair, kind: "progress", plannedFor: new Date(now.getTime() - 3_600_000) },
    select: { id: true },
  });
  await tx.conversation.create({
    data: { id: recordedTalkId, ...pair, kind: "progress", heldOn },
    select: { id: true },
  });
  const report = writtenReport({ studentWords: "kanarie-woorden", coachNotes: "kanarie-notitie" });
  const body = await seal(
    tx,
    institutionId,
    { table: "conversation_reports", id: recordedTalkId, column: "body" },
    report,
  );
  await tx.conversationReport.create({
    data: { conversationId: recordedTalkId, body },
    select: { version: true },
  });
  const [openAgreementId, settledAgreementId] = [newId(), newId()];
  for (const id of [openAgreementId, settledAgreementId]) {
    const text = await seal(
      tx,
      institutionId,
      { table: "agreements", id, column: "body" },
      "kanarie-afspraak",
    );
    const settled = id === settledAgreementId ? { settlement: "done", settledAt: now } : {};
    await tx.agreement.create({
      data: {
        id,
        conversationId: recordedTalkId,
        studentId: pair.studentId,
        doer: "student",
        body: text,
        ...settled,
      },
      select: { id: true },
    });
  }
  return { plannedTalkId, recordedTalkId, openAgreementId, settledAgreementId };
}

async function plans(
  tx: TenantTx,
  { teamId, leadId, teacherId }: { teamId: string; leadId: string; teacherId: string },
) {
  const aPlan = async (schoolYear: number) => {
    const [planId, goalId, actionId] = [newId(), newId(), newId()];
    const data = { id: planId, teamId, schoolYear, ambition: "kanarie-ambitie", createdById: leadId };
    await tx.teamPlan.create({ data, select: { id: true } });
    const words = { title: "kanarie-doel", goingWell: "", couldImprove: "" };
    await tx.planGoal.create({ data: { id: goalId, planId, position: 1, ...words }, select: { id: true } });
    const dueOn = asDate(`${schoolYear}-12-01`);
    await tx.planAction.create({
      data: {
        id: actionId,
        goalId,
        position: 1,
        what: "Iets doen",
        successSign: "Te zien",
        dueOn,
        progress: "planned",
      },
      select: { id: true },
    });
    await tx.planActionOwner.create({ data: { actionId, personId: teacherId }, select: { personId: true } });
    return { planId, goalId, actionId };
  };
  const draft = await aPlan(schoolYearOf(now));
  const adopted = await aPlan(schoolYearOf(now) - 1);
  await tx.planAdoption.create({
    data: {
      ...{
        planId: adopted.planId,
        number: 1,
        adoptedOn: asDate(`${schoolYearOf(now) - 1}-10-01`),
        recordedById: leadId,
      },
      ...{ presentCount: 2, memberCount: 3, snapshot: { ambition: "kanarie-ambitie", goals: [] } },
    },
    select: { id: true },
  });
  return {
    ...{ draftPlanId: draft.planId, draftGoalId: draft.goalId, draftActionId: draft.actionId },
    ...{ adoptedPlanId: adopted.planId, adoptedGoalId: adopted.goalId, adoptedActionId: adopted.actionId },
  };
}

async function appointOfficers(tx: TenantTx, assignedTeamId: string) {
  const officer = async (office: Parameters<typeof build.appoint>[2], scope = {}) => {
    const personId = await build.addStaff(tx, { givenName: "Otto" });
    await build.appoint(tx, personId, office, scope);
    return personId;
  };
  return {
    hr: await officer("hr"),
    directorate: await officer("directorate"),
    coordinator: await officer("lob-coordinator"),
    adviser: await officer("second-line", { teamId: assignedTeamId }),
    admin: await officer("admin"),
    officer: await officer("privacy-officer"),
  };
}

/** A role with a concept that asks something, made by HR. */
async function aCatalogue(tx: TenantTx, hrId: string) {
  const [roleId, profileId, taskId, competenceId, levelId] = [newId(), newId(), newId(), newId(), newId()];
  await tx.role.create({ data: { id: roleId, name: "Mentor", line: "first" }, select: { id: true } });
  const profile = {
    id: profileId,
    roleId,
    number: 1,
    description: "Begeleidt",
    schoolYear: schoolYearOf(now),
  };
  await tx.roleProfile.create({ data: { ...profile, createdById: hrId }, select: { id: true } });
  const task = {
    id: taskId,
    origin: taskId,
    profileId,
    position: 1,
    what: "Gesprekken voeren",
    setting: "school",
  };
  await tx.roleTask.create({ data: task, select: { id: true } });
  const words = { name: "Doorvragen", description: "Vraagt door", category: "career-guidance" };
  await tx.competence.create({ data: { id: competenceId, ...words }, select: { id: true } });
  await tx.competenceLevel.create({
    data: { id: levelId, position: 1, name: "Basis", description: "" },
    select: { id: true },
  });
  return { roleId, taskId, competenceId, levelId };
}

async function records(tx: TenantTx, { hr, coordinator }: { hr: string; coordinator: string }) {
  const held = await tx.appointment.findFirstOrThrow({
    where: { personId: coordinator },
    select: { id: true },
  });
  const run = { id: newId(), kind: "staff", fileName: "medewerkers.csv", layout: {}, createdById: hr };
  await tx.importRun.create({ data: run, select: { id: true } });
  return { appointmentId: held.id, importId: run.id };
}
