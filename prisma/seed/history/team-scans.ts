import { randomUUID } from "node:crypto";
import type { InstitutionId } from "@/lib/platform/actor";
import { asDate, type Day, later, momentOf } from "@/lib/platform/calendar";
import { endLinks } from "@/lib/platform/personal-link";
import { seal } from "@/lib/platform/seal";
import type { TenantTx } from "@/lib/platform/tenancy";
import { freezeDecisions } from "@/lib/scans/freezing/commands";
import type { QuestionView } from "@/lib/scans/instruments/rules";
import { startTeamScan } from "@/lib/scans/team/commands";
import { listAskable } from "@/lib/scans/team/queries";
import type { Questionnaire } from "@/prisma/seed/history/questionnaires";
import { pick, type Random, randomFrom } from "@/prisma/seed/random";
import { teamWords } from "@/prisma/seed/texts/team-words";

type Story = {
  readonly institutionId: InstitutionId;
  readonly hrId: string;
  readonly today: Day;
  readonly thermometer: Questionnaire;
  readonly teamScan: Questionnaire;
};

const mostTeams = 12;

/** Closed thermometers and a closed team scan, and one that runs: for the largest teams, whose spread can be shown. */
export async function writeTeamScans(
  tx: TenantTx,
  { institutionId, hrId, today, thermometer, teamScan }: Story,
): Promise<void> {
  const teamIds = (await listAskable(tx, { institutionId }, today))
    .filter(({ members }) => members > 0)
    .toSorted((one, other) => other.members - one.members)
    .slice(0, mostTeams)
    .map(({ id }) => id);
  const asked = { institutionId, hrId, teamIds };
  for (const { name, months, mood, kind } of times) {
    const startsOn = later(today, { months });
    const { versionId, questions } = kind === "team" ? teamScan : thermometer;
    const campaignId = await start(tx, { ...asked, versionId, kind, name, startsOn });
    await close(tx, { institutionId, campaignId, questions, mood, on: later(startsOn, { days: 14 }) });
  }
  const startsOn = later(today, { days: -4 });
  const { versionId } = teamScan;
  await start(tx, { ...asked, versionId, kind: "team", name: "Professionaliseringsscan", startsOn });
}

const times = [
  { kind: "thermometer", name: "Thermometer voorjaar", months: -7, mood: -0.3 },
  { kind: "team", name: "Professionaliseringsscan voorjaar", months: -6, mood: 0 },
  { kind: "thermometer", name: "Thermometer najaar", months: -1, mood: 0.3 },
] as const;

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
  /** How far answers lie above the middle, in steps. */
  readonly mood: number;
  readonly on: Day;
};

/** Closes a time as the night does, with nine in ten having answered; answers carry no author, as always. */
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
  const inTime = raters.filter(() => random() < 0.92);
  const answers: Answer[] = [];
  for (const roundId of new Set(inTime.map((rater) => rater.roundId))) {
    const size = inTime.filter((rater) => rater.roundId === roundId).length;
    for (const [place, question] of questions.entries()) {
      const lean = mood + (random() - 0.5) * 0.5;
      for (let nth = 0; nth < size; nth++) {
        const answer = await answerTo(tx, institutionId, question, {
          place,
          lean,
          part: (nth + 0.5) / size,
          random,
        });
        if (answer) answers.push({ ...answer, roundId, closedOn: asDate(on) });
      }
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
  const rounds = new Set(raters.map((rater) => rater.roundId));
  await freezeDecisions(tx, institutionId, [...rounds]);
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

type Said = {
  readonly place: number;
  readonly lean: number;
  /** Where in the team somebody stands, from 0 to 1: so that a team of twelve spreads as teams do. */
  readonly part: number;
  readonly random: Random;
};

async function answerTo(
  tx: TenantTx,
  institutionId: InstitutionId,
  { id: questionId, kind, steps }: QuestionView,
  { place, lean, part, random }: Said,
): Promise<Omit<Answer, "closedOn" | "roundId"> | null> {
  const id = randomUUID();
  const answer = { id, questionId, category: "member" };
  if (kind === "scale") {
    const middle = steps.length > 3 ? 3 : 1 + (place % 2);
    const step = Math.floor(middle + lean + (part - 0.5) * 0.9 * steps.length);
    return { ...answer, step: Math.min(steps.length - 1, Math.max(0, step)), body: null };
  }
  if (random() > 0.6) return null;
  const sealed = { table: "scan_answers", id, column: "body" };
  const body = await seal(tx, institutionId, sealed, pick(teamWords, random));
  return { ...answer, step: null, body: new Uint8Array(body) };
}
