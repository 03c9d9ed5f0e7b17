import { dayOf, later } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { keyFrom, tokenFrom } from "@/lib/platform/personal-link";
import { seal } from "@/lib/platform/seal";
import { type TenantTx, withTenant } from "@/lib/platform/tenancy";
import type { InstitutionId } from "@/lib/platform/actor";
import { findCampaign } from "@/lib/scans/campaigns/queries";
import { startCampaign } from "@/lib/scans/campaigns/commands";
import { closeRounds } from "@/lib/scans/closing/commands";
import { addQuestions, publishVersion, startInstrument } from "@/lib/scans/instruments/commands";
import { claimInstrument } from "@/lib/scans/instruments/queries";
import { openKeys } from "@/lib/scans/links/queries";
import { inviteAll, remindAll } from "@/lib/scans/rounds/commands";
import { addStaff, foundInstitution } from "@/prisma/seed/builders";

export type ScanTime = {
  readonly step: string;
  readonly people: number;
  readonly statements: number;
  readonly seconds: number;
};

const raters = 8;

/** A 360 of so many people with eight raters each: starting, opening, reminding, reporting and closing, with the statements each takes. */
export async function timeScans(people: number, count: () => number): Promise<ScanTime[]> {
  const institution = await foundInstitution(`s${newId().replaceAll("-", "").slice(-20)}`, "Meting");
  const now = new Date();
  const inside = <Result>(work: (tx: TenantTx) => Promise<Result>) =>
    withTenant(institution, work, { purpose: "job" });
  const { author, versionId, questionIds } = await inside((tx) => aQuestionnaire(tx, institution, now));
  await inside((tx) => addPeople(tx, people));
  const times: ScanTime[] = [];
  const timed = async <Result>(step: string, work: (tx: TenantTx) => Promise<Result>): Promise<Result> => {
    const [before, start] = [count(), performance.now()];
    const result = await inside(work);
    times.push({ step, people, statements: count() - before, seconds: (performance.now() - start) / 1000 });
    return result;
  };
  const campaignId = await timed("start a campaign", async (tx) => {
    const plan = { versionId, name: "Meting", teamId: null, closesOn: later(dayOf(now), { days: 30 }) };
    const started = await startCampaign(tx, plan, { personId: author, institutionId: institution, now });
    return started.ok ? started.data.campaignId : "";
  });
  const roundIds = await inside((tx) => askEverybody(tx, campaignId, dayOf(now)));
  await timed("open: personal links for everybody", (tx) =>
    inviteAll(tx, institution, roundIds, { now, hasMail: true }),
  );
  await inside((tx) => handIn(tx, institution, { roundIds, questionIds, now }));
  const inAWeek = new Date(now.getTime() + 7 * 86_400_000);
  await inside((tx) => tx.scanRater.updateMany({ data: { mailDue: null } }));
  await timed("remind who did not answer", (tx) => remindAll(tx, institution, roundIds, inAWeek));
  await timed("report: how far the campaign is", (tx) =>
    findCampaign(tx, { institutionId: institution }, campaignId),
  );
  await timed("close all rounds", (tx) => closeRounds(tx, institution, roundIds, now));
  return times;
}

async function aQuestionnaire(tx: TenantTx, institutionId: InstitutionId, now: Date) {
  const author = await addStaff(tx);
  await tx.worksCouncilConsent.create({
    data: { consentedOn: now, document: "Meting", covers: ["feedback"], confirmedAt: now },
    select: { id: true },
  });
  const started = await startInstrument(tx, { name: "Meting", kind: "feedback" }, { personId: author, now });
  const { instrumentId = "", versionId = "" } = started.ok ? started.data : {};
  const steps = ["a", "b", "c"].map((name) => ({ name, text: "" }));
  const questions = Array.from({ length: 10 }, (_, place) => {
    return { kind: "scale", text: `Vraag ${place}`, hint: "", steps, competenceId: null } as const;
  });
  const concept = await claimInstrument(tx, { institutionId }, instrumentId);
  if (concept) await addQuestions(tx, concept, questions);
  const written = await claimInstrument(tx, { institutionId }, instrumentId);
  if (written) await publishVersion(tx, written, { personId: author, now });
  return { author, versionId, questionIds: (written?.versions[0]?.questions ?? []).map(({ id }) => id) };
}

async function addPeople(tx: TenantTx, people: number): Promise<void> {
  const ids = Array.from({ length: people - 1 }, () => newId());
  const data = ids.map((id) => ({
    id,
    kind: "staff",
    givenName: "Jo",
    familyName: "Bos",
    sortName: "bos jo",
    email: `${id}@x.nl`,
  }));
  await tx.person.createMany({ data });
  await tx.staffMember.createMany({
    data: ids.map((personId) => ({
      personId,
      personnelNumber: personId.slice(-12),
      startsOn: new Date("2020-08-01"),
    })),
  });
}

/** Eight colleagues for each round, and returns the rounds. */
async function askEverybody(tx: TenantTx, campaignId: string, today: string): Promise<string[]> {
  const rounds = await tx.scanRound.findMany({
    where: { campaignId },
    select: { id: true, subjectId: true },
  });
  const people = rounds.map(({ subjectId }) => subjectId ?? "");
  const asked = rounds.flatMap(({ id }, place) =>
    Array.from({ length: raters }, (_, far) => ({
      id,
      personId: people[(place + far + 1) % people.length] ?? "",
    })),
  );
  await tx.$executeRaw`
    insert into scan_raters (id, round_id, person_id, category, accepted_on)
    select x.id, x.round_id, x.person_id, 'colleague', ${today}::date
    from unnest(${asked.map(() => newId())}::uuid[], ${asked.map(({ id }) => id)}::uuid[],
      ${asked.map(({ personId }) => personId)}::uuid[]) as x(id, round_id, person_id)`;
  return rounds.map(({ id }) => id);
}

type Filled = {
  readonly roundIds: readonly string[];
  readonly questionIds: readonly string[];
  readonly now: Date;
};

/** Two of three raters hand in ten answers each. */
async function handIn(tx: TenantTx, institution: InstitutionId, { roundIds, questionIds, now }: Filled) {
  const keys = await openKeys(tx, institution, roundIds);
  const all = await tx.scanRater.findMany({
    where: { roundId: { in: [...roundIds] } },
    select: { id: true, roundId: true },
  });
  const done = all.filter((_, place) => place % 3 > 0);
  const rows = await Promise.all(
    done.map(async ({ id, roundId }) => {
      const key = keyFrom(tokenFrom(keys.get(roundId) ?? Buffer.alloc(32), id), "form");
      const said = questionIds.map((question, place) => [question, { step: place % 3, text: "" }]);
      const place = { table: "scan_forms", id: key.toString("hex"), column: "body" };
      return {
        key: new Uint8Array(key),
        roundId,
        body: await seal(tx, institution, place, JSON.stringify(Object.fromEntries(said))),
      };
    }),
  );
  await tx.scanForm.createMany({ data: rows });
  await tx.scanRater.updateMany({
    where: { id: { in: done.map(({ id }) => id) } },
    data: { submittedOn: now },
  });
}
