import "server-only";

import type { Actor, PersonName } from "@/lib/platform/actor";
import { type Day, dayOf, later } from "@/lib/platform/calendar";
import { personNameById } from "@/lib/platform/person-name";
import { Prisma } from "@/lib/platform/prisma/client";
import { runsOn } from "@/lib/platform/running";
import type { TenantTx } from "@/lib/platform/tenancy";
import { type Question, question } from "@/lib/platform/together";
import { takeTurn } from "@/lib/platform/turns";
import { leadsNow, teamIdsOf } from "@/lib/visits/people/queries";
import type { VisitTies } from "@/lib/visits/policy";
import type { CancellationReason, Setting, VisitMoments } from "@/lib/visits/rules";

/** The facts of a visit, without a word of what was seen. */
export type VisitView = VisitTies &
  VisitMoments & {
    readonly id: string;
    readonly setting: Setting;
    readonly lesson: string;
    readonly place: string;
    readonly proposedById: string;
    readonly teacher: PersonName;
    readonly visitor: PersonName;
    /** Whether the visitor leads the visited today; never true between colleagues. */
    readonly isVisitorLeading: boolean;
    readonly cancelledBecause: CancellationReason | null;
    readonly version: number;
  };

function facts(actor: Actor, now: Date): Prisma.Sql {
  const name = (id: Prisma.Sql) => personNameById(Prisma.sql`v.institution_id`, id);
  return Prisma.sql`v.id::text as id, v.kind, v.setting, v.lesson, v.place, v.planned_for as "plannedFor",
    v.held_on::text as "heldOn", v.shared_at as "sharedAt", v.answered_at as "answeredAt",
    v.cancelled_at as "cancelledAt", v.cancelled_because as "cancelledBecause", v.version,
    v.teacher_id::text as "teacherId", v.visitor_id::text as "visitorId", v.proposed_by_id::text as "proposedById",
    ${name(Prisma.sql`v.teacher_id`)} as teacher, ${name(Prisma.sql`v.visitor_id`)} as visitor,
    ${isVisitorLeading(actor, now)} as "isVisitorLeading",
    ${teamIdsOf(actor, Prisma.sql`v.teacher_id`, now)} as "teacherTeamIds"`;
}

function isVisitorLeading(actor: Actor, now: Date): Prisma.Sql {
  const pair = { visitorId: Prisma.sql`v.visitor_id`, teacherId: Prisma.sql`v.teacher_id` };
  return Prisma.sql`(v.kind = 'leader' and ${leadsNow(actor, pair, now)})`;
}

/** One visit, or null; a colleague's is there for the two it is between only. What of it may be shown is for the policy. */
export async function findVisit(
  tx: TenantTx,
  actor: Actor,
  id: string,
  now: Date,
): Promise<VisitView | null> {
  const [row] = await tx.$queryRaw<VisitView[]>`
    select ${facts(actor, now)} from lesson_visits v
    where v.institution_id = ${actor.institutionId}::uuid and v.id = ${id}::uuid`;
  return row ?? null;
}

/** As findVisit, locked until this transaction ends. */
export async function claimVisit(tx: TenantTx, actor: Actor, id: string, now: Date) {
  await tx.$queryRaw`select id from lesson_visits
    where institution_id = ${actor.institutionId}::uuid and id = ${id}::uuid for update`;
  return findVisit(tx, actor, id, now);
}

/** The visits somebody may know of, by the same law as mayReadVisit: what is ahead first, then the latest. */
export async function listVisits(
  tx: TenantTx,
  actor: Actor,
  { now, size, page }: { now: Date; size: number; page: number },
): Promise<{ visits: VisitView[]; total: number }> {
  const { institutionId, personId } = actor;
  const rows = await tx.$queryRaw<(VisitView & { total: number })[]>`
    select ${facts(actor, now)}, count(*) over ()::int as total from lesson_visits v
    where v.institution_id = ${institutionId}::uuid and (v.teacher_id = ${personId}::uuid
      or (v.kind = 'peer' and v.visitor_id = ${personId}::uuid)
      or (v.kind = 'leader' and ${isLed(actor, now)}))
    order by v.held_on is not null or v.cancelled_at is not null, coalesce(v.held_on, v.planned_for::date) desc nulls first, v.id desc
    limit ${size} offset ${(page - 1) * size}`;
  return { visits: rows.map(({ total: _total, ...row }) => row), total: rows[0]?.total ?? 0 };
}

/** Whether the teacher of visit `v` works today in a team that the reader leads; for a statement about many visits. */
export function isLed({ institutionId, ledTeams }: Actor, now: Date): Prisma.Sql {
  const led = ledTeams.map(({ id }) => id);
  return Prisma.sql`v.teacher_id in (select m.person_id from team_memberships m
    join teams t on t.institution_id = ${institutionId}::uuid and t.id = m.team_id and t.kind = 'education'
    where m.institution_id = ${institutionId}::uuid and m.team_id = any(${led}::uuid[]) and ${runsOn(Prisma.sql`m`, dayOf(now))})`;
}

/** Whether a visit between these two is planned or asked for already, in another window at this moment as well. */
export async function hasVisitAhead(
  tx: TenantTx,
  { institutionId }: Actor,
  { kind, teacherId, visitorId }: Pick<VisitTies, "kind" | "teacherId" | "visitorId">,
): Promise<boolean> {
  await takeTurn(tx, "visit", kind, teacherId, visitorId);
  const [row] = await tx.$queryRaw<{ found: boolean }[]>`
    select exists (select from lesson_visits v where v.institution_id = ${institutionId}::uuid and v.kind = ${kind}
      and v.teacher_id = ${teacherId}::uuid and v.visitor_id = ${visitorId}::uuid
      and v.held_on is null and v.cancelled_at is null) as found`;
  return row?.found === true;
}

/** A visit that asks something of the reader now. Moments come as text. */
export type VisitToDo = {
  readonly id: string;
  readonly isVisitor: boolean;
  readonly isProposer: boolean;
  /** Planned by an earlier leader of whom the reader leads now: to be taken over or called off. */
  readonly isLeft: boolean;
  readonly other: PersonName;
  readonly plannedFor: string | null;
  readonly heldOn: Day | null;
  readonly sharedAt: string | null;
};

const daysAhead = 14;

/** For Vandaag: visits to come, to plan, to take over, to write down, to hand over or to read; null for students. */
export function visitsToDoOf(actor: Actor, now: Date): Question<readonly VisitToDo[]> | null {
  if (actor.kind !== "staff") return null;
  const { institutionId, personId } = actor;
  const me = Prisma.sql`${personId}::uuid`;
  const until = later(dayOf(now), { days: daysAhead });
  return question<VisitToDo>(Prisma.sql`
    select v.id::text as id, v.visitor_id = ${me} as "isVisitor", v.proposed_by_id = ${me} as "isProposer",
      ${me} not in (v.visitor_id, v.teacher_id) as "isLeft",
      ${personNameById(Prisma.sql`v.institution_id`, Prisma.sql`case when v.teacher_id = ${me} then v.visitor_id else v.teacher_id end`)} as other,
      v.planned_for as "plannedFor", v.held_on::text as "heldOn", v.shared_at as "sharedAt"
    from lesson_visits v
    where v.institution_id = ${institutionId}::uuid and v.cancelled_at is null and v.answered_at is null
      and ((v.visitor_id = ${me} and v.shared_at is null and (v.kind = 'peer' or ${isLed(actor, now)}))
        or (v.teacher_id = ${me} and (v.shared_at is not null or v.held_on is null))
        or (v.kind = 'leader' and v.held_on is null and ${me} not in (v.visitor_id, v.teacher_id) and ${isLed(actor, now)}
          and not ${isVisitorLeading(actor, now)}))
      and (v.planned_for is null or v.held_on is not null or v.planned_for < ${until}::date
        or ${me} not in (v.visitor_id, v.teacher_id))
    order by v.planned_for nulls first, v.id limit 20`);
}
