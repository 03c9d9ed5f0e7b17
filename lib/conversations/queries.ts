import "server-only";

import type { ConfirmationWay } from "@/lib/conversations/confirmations/rules";
import { mayReadContent, mayReadTalk, type TalkTies } from "@/lib/conversations/policy";
import {
  type CancellationReason,
  type CareerCompetence,
  emptyReport,
  type Kind,
  openTopics,
  type Place,
  readReport,
  type ReportText,
  type Talk,
  type Topic,
} from "@/lib/conversations/rules";
import type { StudentTies } from "@/lib/organisation/students/policy";
import { findStudent, type StudentView } from "@/lib/organisation/students/queries";
import type { Actor, PersonName } from "@/lib/platform/actor";
import { type Day, dayOf } from "@/lib/platform/calendar";
import type { WorkContext } from "@/lib/platform/perform";
import { personNameById } from "@/lib/platform/person-name";
import { Prisma } from "@/lib/platform/prisma/client";
import { coachesOn } from "@/lib/platform/running";
import { unseal } from "@/lib/platform/seal";
import type { TenantTx } from "@/lib/platform/tenancy";
import { ask, type Question, question, withMoments } from "@/lib/platform/together";

/** The facts of a talk, without a word of what was said. */
export type TalkFacts = Talk & {
  readonly id: string;
  readonly withIntaker: TalkTies["withIntaker"];
  readonly kind: Kind;
  readonly place: Place | null;
  readonly minutes: number | null;
  /** How long it is to take, and the room; null where nobody said so when it was planned. */
  readonly plannedMinutes: number | null;
  readonly room: string;
  readonly version: number;
  /** 0 while nothing was written. */
  readonly reportVersion: number;
  readonly topics: readonly Topic[];
  readonly competences: readonly CareerCompetence[];
  readonly confirmedAt: Date | null;
  readonly confirmedHow: ConfirmationWay | null;
  readonly firstSignInAt: Date | null;
  /** Whether the student said that a report they confirmed on the coach's screen is not right. */
  readonly isObjected: boolean;
  readonly cancelledBecause: CancellationReason | null;
  readonly coachName: PersonName;
};

export type TalkView = TalkFacts & TalkTies & { readonly student: StudentView };

type Row = Omit<TalkFacts, "isCancelled" | "isConfirmed">;

/**
 * Whose talk `c` is on a day: a talk that was held or called off stays with its coach; one that is still to be held
 * or recorded is the present coach's, also when a file named them after it was planned. An intake stays its intaker's.
 */
export function coachOfTalk(today: Day): Prisma.Sql {
  return Prisma.sql`case when ${isUnrecorded} and not ${isWithIntaker(today)} then coalesce((select a.coach_id from coach_assignments a
    where a.institution_id = c.institution_id and a.student_id = c.student_id
      and ${coachesOn(Prisma.sql`a`, today)}), c.coach_id) else c.coach_id end`;
}

/** Whether talk `c` is still to be held or recorded. */
export const isUnrecorded = Prisma.sql`(c.held_on is null and not exists (select from conversation_cancellations x
  where x.institution_id = c.institution_id and x.conversation_id = c.id))`;

/** When the student of talk `c` first signed in, where they confirmed it on the coach's screen. */
export const firstSignIn = Prisma.sql`(select entrance.first_sign_in(c.student_id) from conversation_confirmations k
  where k.institution_id = c.institution_id and k.conversation_id = c.id and k.person_id = c.student_id
    and k.how = 'shared-screen')`;

/** Whether talk `c` is an intake that is with the intaker who holds it on a day; the database says how long that is. */
export function isWithIntaker(today: Day): Prisma.Sql {
  return Prisma.sql`(c.kind = 'intake' and is_with_intaker(c.id, ${today}::date))`;
}

/** As `TalkTies` has it. */
export function withIntaker(today: Day): Prisma.Sql {
  return Prisma.sql`case when ${isWithIntaker(today)} then case when c.held_on is null then 'ahead' else 'recorded' end end`;
}

const facts = (today: Day) => Prisma.sql`
  c.id::text as id, c.student_id::text as "studentId", (${coachOfTalk(today)})::text as "coachId", c.kind, c.place,
  c.planned_for as "plannedFor", c.held_on::text as "heldOn", c.duration_minutes as minutes, c.planned_minutes as "plannedMinutes", c.room, c.version,
  coalesce((select r.version from conversation_reports r
    where r.institution_id = c.institution_id and r.conversation_id = c.id), 0) as "reportVersion",
  array(select t.topic from conversation_topics t
    where t.institution_id = c.institution_id and t.conversation_id = c.id order by 1) as topics,
  array(select m.competence from conversation_competences m
    where m.institution_id = c.institution_id and m.conversation_id = c.id order by 1) as competences,
  (select k.confirmed_at from conversation_confirmations k where k.institution_id = c.institution_id
    and k.conversation_id = c.id and k.person_id = c.student_id) as "confirmedAt",
  (select k.how from conversation_confirmations k where k.institution_id = c.institution_id
    and k.conversation_id = c.id and k.person_id = c.student_id) as "confirmedHow",
  ${firstSignIn} as "firstSignInAt",
  exists (select from conversation_objections j
    where j.institution_id = c.institution_id and j.conversation_id = c.id) as "isObjected",
  (select x.reason from conversation_cancellations x
    where x.institution_id = c.institution_id and x.conversation_id = c.id) as "cancelledBecause",
  ${withIntaker(today)} as "withIntaker",
  ${personNameById(Prisma.sql`c.institution_id`, coachOfTalk(today))} as "coachName"`;

/** A talk with its student, or null; what of it may be shown is for the policy. */
export async function findTalk(
  tx: TenantTx,
  actor: Actor,
  talkId: string,
  now: Date,
): Promise<TalkView | null> {
  const [row] = await tx.$queryRaw<Row[]>`
    select ${facts(dayOf(now))} from conversations c
    where c.institution_id = ${actor.institutionId}::uuid and c.id = ${talkId}::uuid and c.student_id is not null`;
  const student = row ? await findStudent(tx, actor, row.studentId, now) : null;
  return row && student ? { ...factsFor(actor, student, toFacts(row)), student } : null;
}

/** The facts of a talk as this reader has them: a private topic is for who may read what was said (O18). */
export function factsFor(actor: Actor, student: StudentTies, talk: TalkFacts): TalkFacts {
  return mayReadContent(actor, { ...talk, student }) ? talk : { ...talk, topics: openTopics(talk.topics) };
}

/** As findTalk, for who may read of it, and nobody else writes about this student until this transaction ends. */
export async function claimTalk(
  { tx, actor, now }: WorkContext,
  { talkId }: { readonly talkId: string },
): Promise<TalkView | null> {
  await tx.$queryRaw`
    select from students s join conversations c on c.institution_id = s.institution_id and c.student_id = s.person_id
    where c.institution_id = ${actor.institutionId}::uuid and c.id = ${talkId}::uuid for update of s`;
  const talk = await findTalk(tx, actor, talkId, now);
  return talk && mayReadTalk(actor, talk) ? talk : null;
}

export type WrittenTalk = { readonly talk: TalkView; readonly report: ReportText };

/** As claimTalk, with what was written of it, for who may read that too. */
export async function claimWritten(
  context: WorkContext,
  asked: { readonly talkId: string },
): Promise<WrittenTalk | null> {
  const { tx, actor } = context;
  const talk = await claimTalk(context, asked);
  return talk && mayReadContent(actor, talk) ? { talk, report: await findReport(tx, actor, talk.id) } : null;
}

/** The talks of a student, what is to come first and then the latest. */
export function listTalksOf(
  tx: TenantTx,
  actor: Actor,
  studentId: string,
  now: Date,
  { limit = mostTalks }: { limit?: number } = {},
): Promise<readonly TalkFacts[]> {
  return ask(tx, talksOf(actor, studentId, now, limit));
}

const mostTalks = 50;

/** As listTalksOf, for a page that asks more; what it shows of them goes through factsFor. */
export function talksOf(
  { institutionId }: Actor,
  studentId: string,
  now: Date,
  limit = mostTalks,
): Question<readonly TalkFacts[]> {
  const rows = Prisma.sql`
    select ${facts(dayOf(now))} from conversations c
    where c.institution_id = ${institutionId}::uuid and c.student_id = ${studentId}::uuid
    order by coalesce(c.held_on, (c.planned_for at time zone 'Europe/Amsterdam')::date) desc, c.id desc
    limit ${limit}`;
  return question(rows, (found: readonly Row[]) =>
    found.map((row) => toFacts(withMoments(row, "plannedFor", "confirmedAt", "firstSignInAt"))),
  );
}

function toFacts(row: Row): TalkFacts {
  return { ...row, isCancelled: row.cancelledBecause !== null, isConfirmed: row.confirmedAt !== null };
}

/** Where a report's body lies, for its seal. */
export function placeOfReport(talkId: string) {
  return { table: "conversation_reports", id: talkId, column: "body" };
}

/** What was said in a talk; empty while nothing was written. Only after mayReadContent. */
export async function findReport(tx: TenantTx, actor: Actor, talkId: string): Promise<ReportText> {
  const [row] = await tx.$queryRaw<{ body: Uint8Array }[]>`
    select body from conversation_reports
    where institution_id = ${actor.institutionId}::uuid and conversation_id = ${talkId}::uuid`;
  if (!row) return emptyReport;
  return readReport(await unseal(tx, actor.institutionId, placeOfReport(talkId), row.body));
}
