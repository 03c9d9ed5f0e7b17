import "server-only";

import {
  type AddedTie,
  type Holder,
  type HolderTie,
  type KindRule,
  rulesWith,
} from "@/lib/conversations/staff/holders/rules";
import { type StaffKind, staffKinds } from "@/lib/conversations/staff/rules";
import type { Actor, InstitutionId, PersonName } from "@/lib/platform/actor";
import { type Day, dayOf } from "@/lib/platform/calendar";
import { personNameOf } from "@/lib/platform/person-name";
import { Prisma } from "@/lib/platform/prisma/client";
import { runsOn } from "@/lib/platform/running";
import type { TenantTx } from "@/lib/platform/tenancy";

/** Of whom the holders are asked: one employee, those a statement finds, or everybody. */
type Whose = { readonly institutionId: InstitutionId; readonly day: Day; readonly employees?: Prisma.Sql };

/**
 * Rows (employee_id, holder_id, tie). The own leader is the nearest above: of each team somebody works in, and of the
 * team or unit they lead themselves; who has nobody above them has the directie, and directors have one another (H9).
 * Coordinators are those of the own teams, HR those of the whole institution.
 */
function holdersOn({ institutionId, day, employees }: Whose): Prisma.Sql {
  const about = (column: Prisma.Sql) =>
    employees ? Prisma.sql`${column} in (${employees})` : Prisma.sql`true`;
  const inst = Prisma.sql`${institutionId}::uuid`;
  return Prisma.sql`
    with recursive up as (
      select u.id as unit_id, u.id as place_id, u.parent_id, 0 as steps from org_units u where u.institution_id = ${inst}
      union all
      select b.unit_id, u.id, u.parent_id, b.steps + 1 from up b
      join org_units u on u.institution_id = ${inst} and u.id = b.parent_id
    ), held as (
      select a.person_id, a.office, coalesce(a.team_id, a.unit_id) as place_id, a.team_id from appointments a
      join staff_members s on s.institution_id = ${inst} and s.person_id = a.person_id and ${runsOn(Prisma.sql`s`, day)}
      where a.institution_id = ${inst} and a.office in ('team-lead', 'lob-coordinator', 'hr', 'directorate')
        and ${runsOn(Prisma.sql`a`, day)}
    ), worked as (
      select distinct m.person_id, t.id as team_id, t.unit_id from team_memberships m
      join teams t on t.institution_id = ${inst} and t.id = m.team_id
      where m.institution_id = ${inst} and ${runsOn(Prisma.sql`m`, day)} and ${about(Prisma.sql`m.person_id`)}
    ), spots as (
      select w.person_id, w.team_id as seat_id, w.team_id as place_id, 0 as steps from worked w
      union all
      select w.person_id, w.team_id, b.place_id, b.steps + 1 from worked w join up b on b.unit_id = w.unit_id
    ), own as (
      select h.person_id, h.place_id, h.team_id from held h where h.office = 'team-lead' and ${about(Prisma.sql`h.person_id`)}
    ), seats as (
      select s.* from spots s where not exists (select from spots o
        join own l on l.person_id = o.person_id and l.place_id = o.place_id
        where o.person_id = s.person_id and o.seat_id = s.seat_id)
      union all
      select l.person_id, l.place_id, b.place_id, b.steps + 1 from own l
      join teams t on t.institution_id = ${inst} and t.id = l.team_id join up b on b.unit_id = t.unit_id
      union all
      select l.person_id, l.place_id, b.place_id, b.steps from own l join up b on b.unit_id = l.place_id and b.steps > 0
    ), ranked as (
      select s.person_id, h.person_id as holder_id, rank() over (partition by s.person_id, s.seat_id order by s.steps) as nearest
      from seats s join held h on h.office = 'team-lead' and h.place_id = s.place_id and h.person_id <> s.person_id
      where not exists (select from held d where d.office = 'directorate' and d.person_id = s.person_id)
    ), leaders as (
      select distinct person_id, holder_id from ranked where nearest = 1
    ), found as (
      select person_id, holder_id, 'leader' as tie from leaders
      union
      select p.person_id, h.person_id, 'leader' from staff_members p join held h on h.office = 'directorate'
      where p.institution_id = ${inst} and ${about(Prisma.sql`p.person_id`)} and h.person_id <> p.person_id
        and not exists (select from leaders l where l.person_id = p.person_id)
      union
      select s.person_id, h.person_id, 'coordinator' from spots s
      join held h on h.office = 'lob-coordinator' and h.place_id = s.place_id and h.person_id <> s.person_id
      union
      select p.person_id, h.person_id, 'hr' from staff_members p join held h on h.office = 'hr' and h.place_id is null
      where p.institution_id = ${inst} and ${about(Prisma.sql`p.person_id`)} and h.person_id <> p.person_id
    )
    select f.person_id as employee_id, f.holder_id, f.tie from found f
    join staff_members e on e.institution_id = ${inst} and e.person_id = f.person_id and ${runsOn(Prisma.sql`e`, day)}`;
}

type RuleRow = Omit<KindRule, "kind" | "holders"> & {
  readonly kind: StaffKind;
  readonly holders: AddedTie[];
};

/** Who may hold which kind of talk here, and what may follow from it (H3, M14). */
export async function listKindRules(
  tx: TenantTx,
  institutionId: InstitutionId,
): Promise<readonly KindRule[]> {
  const rows = await tx.$queryRaw<RuleRow[]>`
    select kind, holders, consequences, answer_days as "answerDays", version from staff_talk_rules
    where institution_id = ${institutionId}::uuid limit 3`;
  return rulesWith(rows);
}

/** As listKindRules of one kind, locked with all of the institution's until this transaction ends. */
export async function claimKindRule(tx: TenantTx, institutionId: InstitutionId, kind: StaffKind) {
  await tx.$queryRaw`select from institution_settings where institution_id = ${institutionId}::uuid for update`;
  return (await listKindRules(tx, institutionId)).find((rule) => rule.kind === kind) ?? null;
}

/** By what the talks of one employee may be held, and by whom, whatever the kind: own leaders first. */
export async function listHolders(
  tx: TenantTx,
  actor: Actor,
  employeeId: string,
  now: Date,
): Promise<readonly Holder[]> {
  const employees = Prisma.sql`${employeeId}::uuid`;
  const whose = { institutionId: actor.institutionId, day: dayOf(now), employees };
  return tx.$queryRaw<{ id: string; tie: HolderTie; name: PersonName }[]>`
    select h.holder_id::text as id, h.tie, ${personNameOf(Prisma.sql`p`)} as name from (${holdersOn(whose)}) h
    join people p on p.institution_id = ${actor.institutionId}::uuid and p.id = h.holder_id
    order by case h.tie when 'leader' then 0 when 'coordinator' then 1 else 2 end, p.sort_name, p.id limit 60`;
}

/**
 * Rows (employee_id, kind): which talks somebody still holds today with those they ever held one with; the same law as
 * holdersOf, for a statement about many talks.
 */
export function stillHeldBy({ institutionId, personId }: Actor, now: Date): Prisma.Sql {
  const inst = Prisma.sql`${institutionId}::uuid`;
  const employees = Prisma.sql`select c.employee_id from conversations c
    where c.institution_id = ${inst} and c.coach_id = ${personId}::uuid and c.employee_id is not null`;
  return Prisma.sql`
    select distinct h.employee_id, k.kind from (${holdersOn({ institutionId, day: dayOf(now), employees })}) h
    cross join unnest(${[...staffKinds]}::text[]) as k(kind)
    left join staff_talk_rules r on r.institution_id = ${inst} and r.kind = k.kind
    where h.holder_id = ${personId}::uuid and (h.tie = 'leader' or h.tie = any(r.holders))`;
}

/** Rows (employee_id): whose own leader somebody is today, the nearest above each (H9). */
export function ledBy({ institutionId, personId }: Actor, now: Date): Prisma.Sql {
  return Prisma.sql`select distinct h.employee_id from (${holdersOn({ institutionId, day: dayOf(now) })}) h
    where h.holder_id = ${personId}::uuid and h.tie = 'leader'`;
}

export type LedEmployee = {
  readonly id: string;
  readonly name: PersonName;
  /** Whether a talk with anybody who may hold one was held this school year, or stands planned; null where that list is not consented to. */
  readonly last: Day | null;
  readonly next: Date | null;
};

export type Led = {
  readonly people: readonly LedEmployee[];
  readonly total: number;
  /** With how many of all there was no talk yet; 0 where that may not be shown. */
  readonly without: number;
};

type LedRow = Pick<Led, "total" | "without"> & { readonly id: string | null } & Omit<LedEmployee, "id">;

/**
 * Whose own leader somebody is, page by page, with the last talk of the school year and the next. Whether that may be shown is
 * decided by `isOpen`.
 */
export async function listLed(
  tx: TenantTx,
  actor: Actor,
  { from, isOpen, page, size }: { from: Day; isOpen: boolean; page: number; size: number },
  now: Date,
): Promise<Led> {
  const { institutionId, personId } = actor;
  const rows = await tx.$queryRaw<LedRow[]>`
    with led as materialized (select p.id, p.sort_name, ${personNameOf(Prisma.sql`p`)} as name,
      case when ${isOpen} then (select max(c.held_on)::text from conversations c where c.institution_id = ${institutionId}::uuid
        and c.employee_id = p.id and c.held_on >= ${from}::date) end as last,
      case when ${isOpen} then (select min(c.planned_for) from conversations c where c.institution_id = ${institutionId}::uuid
        and c.employee_id = p.id and c.held_on is null and c.planned_for >= ${now} and not exists (
          select from conversation_cancellations x where x.institution_id = c.institution_id and x.conversation_id = c.id)) end as next
    from (${holdersOn({ institutionId, day: dayOf(now) })}) h
    join people p on p.institution_id = ${institutionId}::uuid and p.id = h.employee_id
    where h.holder_id = ${personId}::uuid and h.tie = 'leader'
    )
    select c.total, c.without, l.id::text as id, l.name, l.last, l.next
    from (select count(*)::int as total, count(*) filter (where ${isOpen} and led.last is null)::int as without from led) c
    left join (select * from led order by sort_name, id limit ${size} offset ${(page - 1) * size}) l on true
    order by l.sort_name, l.id`;
  const { total = 0, without = 0 } = rows[0] ?? {};
  return {
    people: rows.flatMap(({ id, name, last, next }) => (id === null ? [] : [{ id, name, last, next }])),
    total,
    without,
  };
}
