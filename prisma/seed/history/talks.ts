import { writtenReport } from "@/lib/conversations/rules";
import type { InstitutionId } from "@/lib/platform/actor";
import { type Day, later, momentOf, rangeOf, schoolYearOfDay } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { seal } from "@/lib/platform/seal";
import type { TenantTx } from "@/lib/platform/tenancy";
import { between, pick, pickSome, type Random, randomFrom } from "@/prisma/seed/random";
import { agreementTexts, talkTexts } from "@/prisma/seed/texts/talks";
import {
  type AgreementRow,
  type TalkRow,
  writeAgreements,
  writeTalks,
} from "@/prisma/seed/history/talk-rows";

export type Coached = {
  readonly studentId: string;
  readonly coachId: string;
  readonly teamId: string;
  readonly since: Day;
};

/** How much a team keeps up with its talks: 0 hardly, 1 with everybody twice. */
export type Habit = (teamId: string) => number;

type Scene = {
  readonly tx: TenantTx;
  readonly institutionId: InstitutionId;
  readonly today: Day;
  readonly random: Random;
};

const chunk = 4_000;

/** How long a talk of this school year was planned to take; before that nobody said. */
const plannedMinutes = 20;

/** Writes two school years of talks and the present one up to today, with what is planned next. Returns how many. */
export async function writeTalkHistory(
  tx: TenantTx,
  institutionId: InstitutionId,
  students: readonly Coached[],
  { today, habit, requiredTalks = 2 }: { today: Day; habit: Habit; requiredTalks?: number },
): Promise<number> {
  const scene = {
    tx,
    institutionId,
    today,
    random: randomFrom(`talks ${institutionId.slice(0, 0)}${today}`),
  };
  const years = [-2, -1, 0].map((back) => schoolYearOfDay(today) + back);
  let talks: TalkRow[] = [];
  let agreements: AgreementRow[] = [];
  let written = 0;
  const flush = async () => {
    await writeTalks(tx, talks);
    await writeAgreements(tx, agreements);
    written += talks.length;
    [talks, agreements] = [[], []];
  };
  for (const student of students) {
    for (const year of years) {
      for (const day of daysOfTalks(student, year, habit(student.teamId), requiredTalks, scene)) {
        const talk = await aTalk(student, day, scene);
        talks.push(talk);
        agreements.push(...(await agreementsOf(talk, scene)));
      }
    }
    talks.push(...nextTalk(student, scene));
    if (talks.length >= chunk) await flush();
  }
  await flush();
  return written;
}

/** On which days a student talked in a school year: up to the minimum, now and then once more. */
function daysOfTalks(
  { since }: Coached,
  year: number,
  habit: number,
  required: number,
  { today, random }: Scene,
): Day[] {
  const { from, to } = rangeOf(year);
  if (since > to) return [];
  const wanted = random() < habit ? required + (random() < 0.08 ? 1 : 0) : random() < habit ? 1 : 0;
  const first = later(from, { days: 25 });
  return Array.from({ length: wanted }, (_, nth) => {
    const start = later(first, { days: nth * 140 });
    return weekday(later(start, { days: between(0, 105, random) }));
  }).filter((day) => day >= since && day <= to && day < today);
}

function weekday(day: Day): Day {
  const number = new Date(`${day}T00:00:00Z`).getUTCDay();
  return number === 6 ? later(day, { days: 2 }) : number === 0 ? later(day, { days: 1 }) : day;
}

async function aTalk(
  student: Coached,
  heldOn: Day,
  { tx, institutionId, today, random }: Scene,
): Promise<TalkRow> {
  const id = newId(momentOf(heldOn, "12:00").getTime());
  const text = pick(talkTexts, random);
  const { words: studentWords, note: coachNotes, goal = "", careerStep = "" } = text;
  const report = writtenReport({ studentWords, goal, careerStep, coachNotes });
  const isConfirmed = heldOn < later(today, { days: -14 }) && random() < 0.8;
  return {
    id,
    studentId: student.studentId,
    coachId: student.coachId,
    kind: random() < 0.12 ? "growth-meter" : "progress",
    plannedFor: null,
    heldOn,
    durationMinutes: pick([10, 15, 15, 20, 20, 25, 30, 40], random),
    plannedMinutes: schoolYearOfDay(heldOn) === schoolYearOfDay(today) ? plannedMinutes : null,
    place: pick(["school", "school", "school", "placement", "online"], random),
    topics: text.topics,
    competences: text.competences,
    body: await seal(tx, institutionId, { table: "conversation_reports", id, column: "body" }, report),
    isConfirmed,
  };
}

async function agreementsOf(
  talk: TalkRow,
  { tx, institutionId, today, random }: Scene,
): Promise<AgreementRow[]> {
  const heldOn = talk.heldOn ?? today;
  const texts = pickSome(agreementTexts, pick([0, 0, 1, 1, 2], random), random);
  const rows: AgreementRow[] = [];
  for (const { doer, text } of texts) {
    const id = newId(momentOf(heldOn, "12:00").getTime());
    const dueOn = weekday(later(heldOn, { days: between(7, 42, random) }));
    const isSettled = dueOn < later(today, { days: -45 }) || (dueOn < today && random() < 0.6);
    rows.push({
      id,
      conversationId: talk.id,
      studentId: talk.studentId,
      doer,
      dueOn,
      body: await seal(tx, institutionId, { table: "agreements", id, column: "body" }, text),
      settlement: isSettled ? (random() < 0.85 ? "done" : "dropped") : null,
    });
  }
  return rows;
}

/** One student in twelve has a talk in the diary; a few passed without being recorded. */
function nextTalk({ studentId, coachId }: Coached, { today, random }: Scene): TalkRow[] {
  if (random() > 0.085) return [];
  const day = weekday(
    later(today, { days: random() < 0.12 ? -between(1, 9, random) : between(0, 20, random) }),
  );
  const time = pick(["08:45", "09:30", "10:15", "11:00", "13:15", "13:30", "14:00", "15:10"], random);
  return [
    {
      id: newId(),
      studentId,
      coachId,
      kind: "progress",
      plannedFor: momentOf(day, time),
      heldOn: null,
      durationMinutes: null,
      plannedMinutes,
      place: "school",
      topics: [],
      competences: [],
      body: null,
      isConfirmed: false,
    },
  ];
}
