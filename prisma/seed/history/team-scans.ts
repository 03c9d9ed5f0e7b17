import { randomUUID } from "node:crypto";
import type { InstitutionId } from "@/lib/platform/actor";
import { asDate, type Day, later, momentOf } from "@/lib/platform/calendar";
import { endLinks } from "@/lib/platform/personal-link";
import { seal } from "@/lib/platform/seal";
import type { TenantTx } from "@/lib/platform/tenancy";
import { publishVersion } from "@/lib/scans/instruments/commands";
import { claimInstrument } from "@/lib/scans/instruments/queries";
import type { QuestionView } from "@/lib/scans/instruments/rules";
import { introduceStartingInstruments } from "@/lib/scans/starting/commands";
import { startTeamScan } from "@/lib/scans/team/commands";
import { listAskable } from "@/lib/scans/team/queries";
import { pick, type Random, randomFrom } from "@/prisma/seed/random";
import { teamWords } from "@/prisma/seed/texts/team-words";

type Story = { readonly institutionId: InstitutionId; readonly hrId: string; readonly today: Day };

const mostTeams = 12;

/** Two thermometers that were closed, and a team scan that runs: for the first teams by name. */
export async function writeTeamScans(tx: TenantTx, { institutionId, hrId, today }: Story): Promise<void> {
  const author = { personId: hrId, now: momentOf(later(today, { months: -14 }), "10:00") };
  const introduced = await introduceStartingInstruments(tx, { institutionId }, author);
  if (!introduced.ok) return;
  const { thermometer = "", "team-scan": teamScan = "" } = introduced.data.instruments;
  const teamIds = (await listAskable(tx, { institutionId }, today))
    .filter(({ members }) => members > 0)
    .slice(0, mostTeams)
    .map(({ id }) => id);
  const asked = { institutionId, hrId, teamIds };
  const pulse = await publishQuestions(tx, institutionId, thermometer, author);
  for (const [name, months, mood] of [
    ["Thermometer voorjaar", -7, 0.5],
    ["Thermometer najaar", -1, 0.62],
  ] as const) {
    const startsOn = later(today, { months });
    const campaignId = await start(tx, { ...asked, ...pulse, kind: "thermometer", name, startsOn });
    await close(tx, {
      institutionId,
      campaignId,
      questions: pulse.questions,
      mood,
      on: later(startsOn, { days: 14 }),
    });
  }
  const scan = await publishQuestions(tx, institutionId, teamScan, author);
  await start(tx, {
    ...asked,
    ...scan,
    kind: "team",
    name: "Professionaliseringsscan",
    startsOn: later(today, { days: -4 }),
  });
}

async function publishQuestions(
  tx: TenantTx,
  institutionId: InstitutionId,
  instrumentId: string,
  author: { personId: string; now: Date },
) {
  const concept = await claimInstrument(tx, { institutionId }, instrumentId);
  const published = concept && (await publishVersion(tx, concept, author));
  if (!published?.ok) throw new Error("The questionnaire could not be published.");
  return { versionId: published.data.versionId, questions: concept?.versions[0]?.questions ?? [] };
}

type Asked = {
  readonly institutionId: InstitutionId;
  readonly hrId: string;
  readonly teamIds: readonly string[];
  readonly versionId: string;
  readonly kind: "team" | "thermometer";
  readonly name: string;
  readonly startsOn: Day;
};

async function start(tx: TenantTx, { institutionId, hrId, startsOn, ...asked }: Asked): Promise<string> {
  const author = { personId: hrId, institutionId, now: momentOf(startsOn, "09:15") };
  const started = await startTeamScan(tx, { ...asked, closesOn: later(startsOn, { days: 14 }) }, author);
  if (!started.ok) throw new Error(started.refusal);
  const { campaignId } = started.data;
  // Nobody in a demo is sent mail, also where an installation has a mail server.
  await tx.scanRater.updateMany({ where: { round: { campaignId } }, data: { mailDue: null } });
  return campaignId;
}

type Closing = {
  readonly institutionId: InstitutionId;
  readonly campaignId: string;
  readonly questions: readonly QuestionView[];
  readonly mood: number;
  readonly on: Day;
};

/** Closes a time as the night does, with four in five having answered; answers carry no author, as always. */
async function close(
  tx: TenantTx,
  { institutionId, campaignId, questions, mood, on }: Closing,
): Promise<void> {
  const raters = await tx.$queryRaw<{ id: string; roundId: string }[]>`
    select a.id, a.round_id as "roundId" from scan_raters a
    join scan_rounds r on r.institution_id = ${institutionId}::uuid and r.id = a.round_id
    join teams t on t.institution_id = ${institutionId}::uuid and t.id = r.team_id
    join staff_members s on s.institution_id = ${institutionId}::uuid and s.person_id = a.person_id
    where a.institution_id = ${institutionId}::uuid and r.campaign_id = ${campaignId}::uuid
    order by lower(t.name), s.personnel_number`;
  const random = randomFrom(`team scans ${on.slice(5, 7)} ${raters.length}`);
  const inTime = raters.filter(() => random() < 0.8);
  const answers: Answer[] = [];
  for (const { roundId } of inTime) {
    for (const question of questions) {
      const answer = await answerTo(tx, institutionId, question, { roundId, mood, random });
      if (answer) answers.push({ ...answer, closedOn: asDate(on) });
    }
  }
  await tx.scanRater.updateMany({
    where: { id: { in: inTime.map(({ id }) => id) } },
    data: { submittedOn: asDate(on) },
  });
  await endLinks(
    tx,
    raters.map(({ id }) => id),
  );
  await tx.scanAnswer.createMany({ data: answers.toSorted((one, other) => (one.id < other.id ? -1 : 1)) });
  await tx.scanRound.updateMany({
    where: { campaignId },
    data: { closedAt: momentOf(later(on, { days: 1 }), "02:00"), linkKey: null },
  });
}

type Answer = {
  readonly id: string;
  readonly roundId: string;
  readonly questionId: string;
  readonly category: string;
  readonly step: number | null;
  readonly body: Uint8Array<ArrayBuffer> | null;
  readonly closedOn: Date;
};

async function answerTo(
  tx: TenantTx,
  institutionId: InstitutionId,
  { id: questionId, kind, steps }: QuestionView,
  { roundId, mood, random }: { roundId: string; mood: number; random: Random },
): Promise<Omit<Answer, "closedOn"> | null> {
  const id = randomUUID();
  const answer = { id, roundId, questionId, category: "member" };
  if (kind === "scale") {
    const step = Math.floor(((random() + random()) / 2) * 0.7 * steps.length + mood * 0.35 * steps.length);
    return { ...answer, step: Math.min(step, steps.length - 1), body: null };
  }
  if (random() > 0.6) return null;
  const place = { table: "scan_answers", id, column: "body" };
  const body = await seal(tx, institutionId, place, pick(teamWords, random));
  return { ...answer, step: null, body: new Uint8Array(body) };
}
