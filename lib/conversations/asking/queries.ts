import "server-only";

import type { StandingFacts } from "@/lib/conversations/asking/rules";
import { findStudent, lockStudent, type StudentView } from "@/lib/organisation/students/queries";
import type { Actor, PersonName } from "@/lib/platform/actor";
import { type Day, dayOf } from "@/lib/platform/calendar";
import type { WorkContext } from "@/lib/platform/perform";
import { personNameById } from "@/lib/platform/person-name";
import { Prisma } from "@/lib/platform/prisma/client";
import type { Reading } from "@/lib/platform/read";
import { coachesOn } from "@/lib/platform/running";
import { unseal } from "@/lib/platform/seal";
import type { TenantTx } from "@/lib/platform/tenancy";
import { ask, type Question, question, withMoments } from "@/lib/platform/together";

/** What a student wrote when they asked for a talk, and what the coach answered; empty where that is nothing. */
export type RequestWords = { readonly about: string; readonly suits: string; readonly answer: string };

type Column = keyof RequestWords;

/** That a student asked for a talk no talk came of yet, and since when. */
export type Standing = StandingFacts & {
  readonly id: string;
  readonly askedAt: Date;
  /** Who answered; null while it waits. */
  readonly answeredBy: PersonName | null;
  readonly isRead: boolean;
};

export type StandingView = { readonly standing: Standing; readonly words: RequestWords };

/** Where the words of a request lie, for their seal. */
export function placeOfRequest(id: string, column: Column) {
  return { table: "talk_requests", id, column };
}

/** What of a student's waits for their coach, or was answered; null when there is nothing the database shows this reader. */
export function findStanding(tx: TenantTx, actor: Actor, studentId: string): Promise<Standing | null> {
  return ask(tx, standingOf(actor, studentId));
}

/** As findStanding, for a page that asks more. */
export function standingOf({ institutionId }: Actor, studentId: string): Question<Standing | null> {
  const rows = Prisma.sql`
    select r.id::text as id, r.asked_at as "askedAt", r.settled_at as "settledAt", r.read_on is not null as "isRead",
      ${personNameById(Prisma.sql`r.institution_id`, Prisma.sql`r.settled_by_id`)} as "answeredBy"
    from talk_requests r
    where r.institution_id = ${institutionId}::uuid and r.student_id = ${studentId}::uuid and r.conversation_id is null`;
  return question(rows, ([row]: readonly Standing[]) =>
    row ? withMoments(row, "askedAt", "settledAt") : null,
  );
}

/** As findStanding with its words, for the student: an answer they look at counts as read. */
export async function openOwnStanding({ tx, actor, now }: Reading): Promise<StandingView | null> {
  const standing = await findStanding(tx, actor, actor.personId);
  if (!standing) return null;
  if (standing.settledAt && !standing.isRead)
    await tx.$executeRaw`update talk_requests set read_on = ${dayOf(now)}::date where id = ${standing.id}::uuid`;
  return { standing, words: await findWords(tx, actor, standing.id) };
}

/** What waits for the coach with its words, null once it was answered; looking leaves an event. */
export async function openWaiting(
  { tx, actor, noteReading }: Reading,
  studentId: string,
  standing: Standing,
): Promise<StandingView | null> {
  if (standing.settledAt) return null;
  const note = { verb: "read", entity: "talk-request", entityId: standing.id } as const;
  await noteReading({ ...note, subjectPersonId: studentId });
  return { standing, words: await findWords(tx, actor, standing.id) };
}

/** What the student wrote when they asked for a talk that came of it; null when it came of something else. As openWaiting. */
export async function openAskedFor(
  { tx, actor, noteReading }: Reading,
  { id, studentId }: { readonly id: string; readonly studentId: string },
): Promise<RequestWords | null> {
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    select id::text as id from talk_requests
    where institution_id = ${actor.institutionId}::uuid and conversation_id = ${id}::uuid order by id desc limit 1`;
  if (!row) return null;
  await noteReading({
    ...{ verb: "read", entity: "talk-request", entityId: row.id, subjectPersonId: studentId },
  });
  const words = await findWords(tx, actor, row.id);
  return words.about === "" && words.suits === "" ? null : words;
}

/** Only for the two it is between. */
async function findWords(tx: TenantTx, { institutionId }: Actor, id: string): Promise<RequestWords> {
  const [row] = await tx.$queryRaw<Record<Column, Uint8Array | null>[]>`
    select about, suits, answer from talk_requests where institution_id = ${institutionId}::uuid and id = ${id}::uuid`;
  const open = async (column: Column) => {
    const body = row?.[column];
    return body ? unseal(tx, institutionId, placeOfRequest(id, column), body) : "";
  };
  return { about: await open("about"), suits: await open("suits"), answer: await open("answer") };
}

export type ClaimedRequest = { readonly standing: Standing; readonly student: StudentView };

/** A request no talk came of, with its student; nobody else writes about that student until this transaction ends. */
export async function claimRequest(
  { tx, actor, now }: WorkContext,
  { requestId }: { readonly requestId: string },
): Promise<ClaimedRequest | null> {
  const [found] = await tx.$queryRaw<{ studentId: string }[]>`
    select student_id::text as "studentId" from talk_requests
    where institution_id = ${actor.institutionId}::uuid and id = ${requestId}::uuid`;
  if (!found) return null;
  await lockStudent(tx, actor, found.studentId);
  const standing = await findStanding(tx, actor, found.studentId);
  const student = await findStudent(tx, actor, found.studentId, now);
  return standing?.id === requestId && student ? { standing, student } : null;
}

/** For Vandaag: what a student asks of their coach, or what the coach answered the student. No word of it. */
export type RequestTask = {
  readonly kind: "asked" | "answered";
  readonly studentId: string;
  /** The other of the two. */
  readonly name: PersonName;
  readonly on: Day;
};

const mostTasks = 10;

export function requestTasksOf(actor: Actor, now: Date): Question<readonly RequestTask[]> | null {
  if (actor.kind === "student") return question<RequestTask>(answered(actor));
  return actor.isCoach ? question<RequestTask>(asked(actor, now)) : null;
}

const dayIn = (moment: Prisma.Sql) => Prisma.sql`(${moment} at time zone 'Europe/Amsterdam')::date::text`;

function asked({ institutionId, personId }: Actor, now: Date): Prisma.Sql {
  const inst = Prisma.sql`${institutionId}::uuid`;
  return Prisma.sql`
    select 'asked' as kind, r.student_id::text as "studentId", ${personNameById(inst, Prisma.sql`r.student_id`)} as name,
      ${dayIn(Prisma.sql`r.asked_at`)} as on
    from coach_assignments a
    join talk_requests r on r.institution_id = ${inst} and r.student_id = a.student_id and r.settled_at is null
    where a.institution_id = ${inst} and a.coach_id = ${personId}::uuid and ${coachesOn(Prisma.sql`a`, dayOf(now))}
    order by r.id limit ${mostTasks}`;
}

function answered({ institutionId, personId }: Actor): Prisma.Sql {
  const inst = Prisma.sql`${institutionId}::uuid`;
  return Prisma.sql`
    select 'answered' as kind, r.student_id::text as "studentId", ${personNameById(inst, Prisma.sql`r.settled_by_id`)} as name,
      ${dayIn(Prisma.sql`r.settled_at`)} as on
    from talk_requests r
    where r.institution_id = ${inst} and r.student_id = ${personId}::uuid and r.answer is not null and r.read_on is null`;
}

/** Whether student `s` asks for a talk that nobody planned yet, in SQL. */
export const isAsking = Prisma.sql`exists (select from talk_requests q where q.institution_id = s.institution_id
  and q.student_id = s.person_id and q.settled_at is null)`;
