import "server-only";

import { coachOfTalk, isUnrecorded, isWithIntaker } from "@/lib/conversations/queries";
import type { Kind } from "@/lib/conversations/rules";
import { hasNoIntake } from "@/lib/organisation/students/queries";
import type { Actor, PersonName } from "@/lib/platform/actor";
import { type Day, dayOf } from "@/lib/platform/calendar";
import { personNameById } from "@/lib/platform/person-name";
import { Prisma } from "@/lib/platform/prisma/client";
import { coachesOn, runsOn } from "@/lib/platform/running";
import type { TenantTx } from "@/lib/platform/tenancy";
import { ask, type Question, question, withMoments } from "@/lib/platform/together";

/** Somebody who begins and still has their intake ahead: who, where and when; nothing else of them. */
export type IntakeToHold = {
  readonly studentId: string;
  readonly name: PersonName;
  readonly programme: string;
  readonly team: string;
  readonly startsOn: Day;
  /** The talk that is planned for it, and with whom. */
  readonly planned: {
    readonly talkId: string;
    readonly plannedFor: Date;
    readonly holderId: string;
    readonly holder: PersonName;
  } | null;
};

/** An intake one recorded, as long as it is not handed over. */
export type RecordedIntake = {
  readonly id: string;
  readonly name: PersonName;
  readonly heldOn: Day;
  readonly isConfirmed: boolean;
};

export type Intakes = {
  /** Whether the reader has a role with intakes anywhere today. */
  readonly isIntaker: boolean;
  readonly toHold: readonly IntakeToHold[];
  readonly recorded: readonly RecordedIntake[];
};

const mostIntakes = 400;

/** With whom somebody has an intake to hold on a day, who begins first on top, and what is planned for it; `studentId` narrows it to one. */
function toHold({ institutionId, personId }: Actor, today: Day, studentId: string | null = null): Prisma.Sql {
  const inst = Prisma.sql`${institutionId}::uuid`;
  return Prisma.sql`
    select * from (select distinct on (i.student_id) i.student_id::text as "studentId", i.starts_on::text as "startsOn", s.sort_name as "sortName",
      ${personNameById(inst, Prisma.sql`i.student_id`)} as name, pr.name as programme, t.name as team,
      (select jsonb_build_object('talkId', c.id, 'plannedFor', c.planned_for, 'holderId', ${coachOfTalk(today)},
          'holder', ${personNameById(inst, coachOfTalk(today))})
        from conversations c where c.institution_id = ${inst} and c.student_id = i.student_id
          and ${isPlannedIntake(today)} order by c.planned_for, c.id limit 1) as planned
    from intakers_on(${today}::date) i
    join enrolments e on e.institution_id = ${inst} and e.id = i.enrolment_id
    join programmes pr on pr.institution_id = e.institution_id and pr.id = e.programme_id
    join teams t on t.institution_id = e.institution_id and t.id = e.team_id
    join people s on s.institution_id = ${inst} and s.id = i.student_id
    where i.person_id = ${personId}::uuid and (${studentId}::uuid is null or i.student_id = ${studentId}::uuid)
      and ${hasNoIntake(Prisma.sql`i`)}
    order by i.student_id, i.starts_on, i.enrolment_id) h
    order by h."startsOn", h."sortName", h."studentId" limit ${mostIntakes}`;
}

/** With whom the reader has an intake to hold, who begins first on top, and what they recorded and did not hand over. One statement. */
export async function listIntakes(tx: TenantTx, actor: Actor, now: Date): Promise<Intakes> {
  const today = dayOf(now);
  const [inst, me] = [Prisma.sql`${actor.institutionId}::uuid`, Prisma.sql`${actor.personId}::uuid`];
  const [row] = await tx.$queryRaw<Intakes[]>`
    select ${hasRole(actor, today)} as "isIntaker",
      (select coalesce(jsonb_agg(h order by h."startsOn", h."sortName", h."studentId"), '[]')
        from (${toHold(actor, today)}) h) as "toHold",
      (select coalesce(jsonb_agg(d), '[]') from (
        select c.id, c.held_on as "heldOn", ${personNameById(inst, Prisma.sql`c.student_id`)} as name,
          exists (select from conversation_confirmations k where k.institution_id = c.institution_id
            and k.conversation_id = c.id and k.person_id = c.student_id) as "isConfirmed"
        from conversations c
        where c.institution_id = ${inst} and c.coach_id = ${me} and c.held_on is not null and ${isWithIntaker(today)}
        order by c.held_on desc, c.id limit ${mostIntakes}) d) as recorded`;
  if (!row) return { isIntaker: false, toHold: [], recorded: [] };
  return { ...row, toHold: row.toHold.map(withPlanned) };
}

/** One of those with whom the reader has an intake to hold; null for anybody else. */
export async function findIntake(
  tx: TenantTx,
  actor: Actor,
  studentId: string,
  now: Date,
): Promise<IntakeToHold | null> {
  const [row] = await tx.$queryRaw<IntakeToHold[]>`${toHold(actor, dayOf(now), studentId)}`;
  return row ? withPlanned(row) : null;
}

function withPlanned(row: IntakeToHold): IntakeToHold {
  return { ...row, planned: row.planned && withMoments(row.planned, "plannedFor") };
}

/** Those with whom somebody has still to plan an intake: the first by name, how many, and when the first of them begins. */
export type IntakesWaiting = {
  readonly people: readonly PersonName[];
  readonly count: number;
  readonly startsOn: Day;
};

export function intakesWaitingOf(actor: Actor, now: Date): Question<IntakesWaiting | null> {
  const waiting = Prisma.sql`
    select jsonb_path_query_array(jsonb_agg(h.name order by h."startsOn", h."sortName", h."studentId"), '$[0 to 2]') as people,
      count(*)::int as count, min(h."startsOn") as "startsOn"
    from (${toHold(actor, dayOf(now))}) h where h.planned is null having count(*) > 0`;
  return question(waiting, ([row]: readonly IntakesWaiting[]) => row ?? null);
}

/** Whether the reader has a role with intakes in a team today. */
export function isIntaker(tx: TenantTx, actor: Actor, now: Date): Promise<boolean> {
  return ask(tx, isIntakerOf(actor, now));
}

/** As isIntaker, for who asks more. */
export function isIntakerOf(actor: Actor, now: Date): Question<boolean> {
  const rows = Prisma.sql`select ${hasRole(actor, dayOf(now))} as "isOne"`;
  return question(rows, ([row]: readonly { isOne: boolean }[]) => row?.isOne ?? false);
}

function hasRole({ institutionId, personId }: Actor, today: Day): Prisma.Sql {
  return Prisma.sql`exists (select from role_assignments a
    join roles r on r.institution_id = a.institution_id and r.id = a.role_id and r.holds_intakes
    where a.institution_id = ${institutionId}::uuid and a.person_id = ${personId}::uuid and a.team_id is not null
      and ${runsOn(Prisma.sql`a`, today)})`;
}

/**
 * Whether a talk, null for a new one, would become an intake beside one that is planned; only for who claimed the student, so that no
 * two come at once. An intake stays one.
 */
export async function isSecondIntake(
  tx: TenantTx,
  { studentId, kind }: { readonly studentId: string; readonly kind: Kind | null },
  becomes: Kind,
  now: Date,
): Promise<boolean> {
  if (becomes !== "intake" || kind === "intake") return false;
  const [row] = await tx.$queryRaw<{ isPlanned: boolean }[]>`
    select exists (select from conversations c where c.institution_id = current_institution()
      and c.student_id = ${studentId}::uuid and ${isPlannedIntake(dayOf(now))}) as "isPlanned"`;
  return row?.isPlanned ?? false;
}

/**
 * Whether talk `c` is an intake that is planned with somebody who can still hold it: an intaker, or the coach of the student. What an
 * intaker left behind whose role ended keeps nobody from planning another.
 */
function isPlannedIntake(today: Day): Prisma.Sql {
  return Prisma.sql`(c.kind = 'intake' and ${isUnrecorded} and (${isWithIntaker(today)} or exists (
    select from coach_assignments a where a.institution_id = c.institution_id and a.student_id = c.student_id
      and ${coachesOn(Prisma.sql`a`, today)})))`;
}
