import "server-only";

import { findRound, liveTalkOf, type RoundTalk } from "@/lib/conversations/rounds/queries";
import type { RoundFacts } from "@/lib/conversations/rounds/rules";
import { type FreeSlot, isFree } from "@/lib/conversations/rounds/slots/queries";
import { findStudent, lockStudent, type StudentView } from "@/lib/organisation/students/queries";
import type { Actor, PersonName } from "@/lib/platform/actor";
import { type Day, dayOf } from "@/lib/platform/calendar";
import { personNameOf } from "@/lib/platform/person-name";
import { Prisma } from "@/lib/platform/prisma/client";
import { coachesOn } from "@/lib/platform/running";
import type { TenantTx } from "@/lib/platform/tenancy";
import { type Question, question } from "@/lib/platform/together";

/** A student's own place in a round: what they can choose from, and what they have. */
export type ChoiceView = RoundFacts & {
  readonly id: string;
  readonly coachId: string;
  readonly student: StudentView;
  readonly talk: RoundTalk | null;
  readonly free: readonly FreeSlot[];
};

/** The place of the reader in a round, or null when it is not for them. */
export async function findChoice(
  tx: TenantTx,
  actor: Actor,
  roundId: string,
  now: Date,
): Promise<ChoiceView | null> {
  const round = await findRound(tx, actor, roundId, now);
  const own = round?.students.find(({ id }) => id === actor.personId);
  const student = own ? await findStudent(tx, actor, own.id, now) : null;
  if (!round || !own || !student) return null;
  const { id, coachId, chooseBy, closedAt, free } = round;
  return { id, coachId, chooseBy, closedAt, free, student, talk: own.talk };
}

/** As findChoice: nobody else writes about this student, and the coach does not assign, until this transaction ends. */
export async function claimChoice(tx: TenantTx, actor: Actor, roundId: string, now: Date) {
  await lockStudent(tx, actor, actor.personId);
  await tx.$queryRaw`select from talk_rounds
    where institution_id = ${actor.institutionId}::uuid and id = ${roundId}::uuid for share`;
  return findChoice(tx, actor, roundId, now);
}

/** A round that asks something now: a student to choose, or its coach to give the rest a moment. */
export type RoundTask = {
  readonly id: string;
  readonly coach: PersonName;
  readonly chooseBy: Day;
  /** For the coach: how many have no moment yet. */
  readonly waiting: number;
};

/** For Vandaag: a moment to choose while there is one, or a round past its last day with students without one. */
export function roundTasksOf(actor: Actor, now: Date): Question<readonly RoundTask[]> | null {
  if (actor.kind === "student") return question<RoundTask>(toChoose(actor, now));
  return actor.isCoach ? question<RoundTask>(toAssign(actor, now)) : null;
}

const mostTasks = 5;

const noTalk = Prisma.sql`not exists (${liveTalkOf(Prisma.sql`t`)})`;

function toChoose({ institutionId, personId }: Actor, now: Date): Prisma.Sql {
  const today = dayOf(now);
  return Prisma.sql`
    select r.id::text as id, ${personNameOf(Prisma.sql`p`)} as coach, r.choose_by as "chooseBy", 0 as waiting
    from talk_round_students t
    join talk_rounds r on r.institution_id = t.institution_id and r.id = t.round_id
      and r.closed_at is null and r.choose_by >= ${today}::date
    join coach_assignments a on a.institution_id = t.institution_id and a.student_id = t.student_id
      and a.coach_id = r.coach_id and ${coachesOn(Prisma.sql`a`, today)}
    join people p on p.institution_id = r.institution_id and p.id = r.coach_id
    where t.institution_id = ${institutionId}::uuid and t.student_id = ${personId}::uuid and ${noTalk}
      and exists (select from talk_slots s where s.institution_id = r.institution_id and s.round_id = r.id
        and ${isFree(now)})
    order by r.choose_by, r.id limit ${mostTasks}`;
}

function toAssign({ institutionId, personId }: Actor, now: Date): Prisma.Sql {
  const today = dayOf(now);
  return Prisma.sql`
    select r.id::text as id, ${personNameOf(Prisma.sql`p`)} as coach, r.choose_by as "chooseBy", count(*)::int as waiting
    from talk_rounds r
    join talk_round_students t on t.institution_id = r.institution_id and t.round_id = r.id and ${noTalk}
    join coach_assignments a on a.institution_id = t.institution_id and a.student_id = t.student_id
      and a.coach_id = r.coach_id and ${coachesOn(Prisma.sql`a`, today)}
    join people p on p.institution_id = r.institution_id and p.id = r.coach_id
    where r.institution_id = ${institutionId}::uuid and r.coach_id = ${personId}::uuid
      and r.closed_at is null and r.choose_by < ${today}::date
    group by r.id, p.id, p.institution_id, r.choose_by order by r.choose_by, r.id limit ${mostTasks}`;
}
