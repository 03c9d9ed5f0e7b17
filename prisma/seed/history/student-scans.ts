import { randomUUID } from "node:crypto";
import type { InstitutionId } from "@/lib/platform/actor";
import { asDate, type Day, later, momentOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { seal } from "@/lib/platform/seal";
import type { TenantTx } from "@/lib/platform/tenancy";
import { type AnswerRow, writeAnswers } from "@/prisma/seed/history/scan-rows";
import type { Questionnaire } from "@/prisma/seed/history/questionnaires";
import { writeRunningScans } from "@/prisma/seed/history/running-scans";
import { listScannable, type Scannable } from "@/prisma/seed/people";
import { between, pick, randomFrom } from "@/prisma/seed/random";
import {
  companyOf,
  scanNameOn,
  scanStories,
  type ScanSteps,
  type ScanStory,
} from "@/prisma/seed/texts/scans";

type Story = Questionnaire & {
  readonly institutionId: InstitutionId;
  readonly today: Day;
  /** What the scan about a student is called here. */
  readonly name: string;
  /** The coach there is an account for, and how much a team keeps up with what it set out to do. */
  readonly knownCoachId: string;
  readonly habit: (teamId: string) => number;
};

/** So many days ago a round was opened; who enrolled later has fewer. */
const opened = [400, 220, 42] as const;
const weeksOpen = { days: 21 };

/**
 * Scans about students: in each team some have one of this school year, and the students of the known coach have
 * two or three, so that growth is to be seen; two of theirs run. Answers lie as closing leaves them.
 */
export async function writeStudentScans(tx: TenantTx, story: Story): Promise<void> {
  const { institutionId, today, name, versionId, questions } = story;
  await tx.instrument.updateMany({ where: { kind: "student" }, data: { name } });
  const students = await listScannable(tx);
  const known = students.filter(({ coachId }) => coachId === story.knownCoachId);
  const [first, , runs, waits] = known;
  const scans = [
    ...known.flatMap((student, place) => scansOfKnown(student, place, story)),
    ...scansOfOthers(students, story),
  ];
  await writeClosed(tx, story, scans);
  await writeRunningScans(tx, { institutionId, today, name, versionId, questions }, { runs, waits });
  if (first) await putOnAgenda(tx, first, story);
}

type Scan = {
  readonly roundId: string;
  readonly student: Scannable;
  readonly opensOn: Day;
  readonly steps: ScanSteps;
  readonly words: ScanStory["words"] | null;
};

/** The third and fourth have none of this year: theirs run or are still to be started. */
function scansOfKnown(student: Scannable, place: number, { today }: Story): Scan[] {
  const story = scanStories[place % scanStories.length] ?? pick(scanStories, () => 0);
  const skipsLast = place === 2 || place === 3 || place % 5 === 4;
  return opened.flatMap((days, round): Scan[] => {
    const opensOn = later(today, { days: -days });
    const steps = story.rounds[round];
    if (!steps || opensOn < later(student.since, { days: 14 }) || (skipsLast && round === 2)) return [];
    const words = round === 2 ? story.words : null;
    return [{ roundId: newId(), student, opensOn, steps, words }];
  });
}

/** Of other coaches' students some have one scan of this school year, without words; a large school has just begun. */
function scansOfOthers(students: readonly Scannable[], { knownCoachId, today, habit }: Story): Scan[] {
  const random = randomFrom(`student scans ${students.length}`);
  const teams = [...new Set(students.map(({ teamId }) => teamId))];
  const begun = new Set(teams.filter((_, place) => teams.length < 12 || place % 4 === 0));
  return students.flatMap((student): Scan[] => {
    const isDone = random() < habit(student.teamId) * 0.7;
    const opensOn = later(today, { days: -between(30, 60, random) });
    const { rounds } = pick(scanStories, random);
    const steps = pick(rounds, random);
    if (
      !isDone ||
      !begun.has(student.teamId) ||
      student.coachId === knownCoachId ||
      opensOn < later(student.since, { days: 14 })
    )
      return [];
    return [{ roundId: newId(), student, opensOn, steps, words: null }];
  });
}

async function writeClosed(tx: TenantTx, scene: Story, scans: readonly Scan[]): Promise<void> {
  const chunk = 500;
  for (let from = 0; from < scans.length; from += chunk) {
    const part = scans.slice(from, from + chunk);
    const { versionId, name } = scene;
    await tx.scanRound.createMany({
      data: part.map(({ roundId, student, opensOn }) => ({
        ...{ id: roundId, versionId, isAnonymous: false, name: scanNameOn(name, opensOn) },
        ...{
          subjectId: student.studentId,
          createdById: student.coachId,
          createdAt: momentOf(opensOn, "09:30"),
        },
        ...{ opensOn: asDate(opensOn), closesOn: asDate(later(opensOn, weeksOpen)) },
        ...{ invitedAt: momentOf(opensOn, "09:30"), smallestGroup: 5, closedAt: closedAt(opensOn) },
      })),
    });
    const asked = part.flatMap((scan) => ratersOf(scan).map((rater) => ({ scan, rater })));
    await tx.scanRater.createMany({ data: asked.map(({ rater }) => rater) });
    const answers = await Promise.all(asked.map(({ scan, rater }) => answersOf(tx, scene, scan, rater)));
    await writeAnswers(tx, answers.flat());
  }
}

function closedAt(opensOn: Day): Date {
  return momentOf(later(opensOn, weeksOpen), "15:30");
}

/** The student, the coach, and the company where the programme has one. */
function ratersOf({ roundId, student, opensOn }: Scan) {
  const day = asDate(opensOn);
  const facts = {
    roundId,
    acceptedOn: day,
    invitedOn: day,
    submittedOn: asDate(later(opensOn, { days: 6 })),
  };
  const work = companyOf(student.programme);
  return [
    { id: newId(), category: "self", personId: student.studentId, ...facts },
    { id: newId(), category: "coach", personId: student.coachId, ...facts },
    ...(work
      ? [
          {
            id: newId(),
            category: "external",
            relation: "work",
            name: work.trainer,
            company: work.company,
            ...facts,
          },
        ]
      : []),
  ];
}

const sideOf = { self: "self", coach: "coach", external: "company" } as const;

async function answersOf(
  tx: TenantTx,
  { institutionId, questions }: Story,
  { roundId, opensOn, steps, words }: Scan,
  { id: raterId, category }: { id: string; category: string },
): Promise<AnswerRow[]> {
  const side = sideOf[category as keyof typeof sideOf];
  const facts = { roundId, raterId, category, closedOn: later(opensOn, weeksOpen) };
  const chosen = questions
    .filter(({ kind }) => kind === "scale")
    .map(({ id: questionId }, place) => ({
      ...{ id: randomUUID(), questionId, step: steps[side][place] ?? 0, body: null },
      ...facts,
    }));
  const open = words && questions.find(({ kind }) => kind === "open");
  if (!open) return chosen;
  const id = randomUUID();
  const body = await seal(tx, institutionId, { table: "scan_answers", id, column: "body" }, words[side]);
  return [...chosen, { id, questionId: open.id, step: null, body, ...facts }];
}

/** The largest difference of the last scan stands ready for the next talk. */
async function putOnAgenda(
  tx: TenantTx,
  { studentId, coachId }: Scannable,
  { questions: [question], today }: Story,
): Promise<void> {
  const where = { subjectId: studentId, version: { instrument: { kind: "student" } } } as const;
  const last = await tx.scanRound.findFirst({ where, orderBy: { closedAt: "desc" }, select: { id: true } });
  if (!last || !question) return;
  const chosenAt = momentOf(later(today, { days: -1 }), "16:10");
  await tx.scanTopic.createMany({
    data: { roundId: last.id, questionId: question.id, chosenById: coachId, chosenAt },
  });
}
