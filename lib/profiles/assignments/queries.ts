import "server-only";

import { searchWordsOf } from "@/lib/organisation/names/rules";
import type { Actor, PersonName } from "@/lib/platform/actor";
import { type Day, dayOf, rangeOf, schoolYearOf } from "@/lib/platform/calendar";
import { personNameOf } from "@/lib/platform/person-name";
import { Prisma } from "@/lib/platform/prisma/client";
import { runsOn } from "@/lib/platform/running";
import type { TenantTx } from "@/lib/platform/tenancy";
import { mayListHours, type NamesVisible, visibleHolders } from "@/lib/profiles/assignments/policy";
import {
  type AssignmentState,
  type Counted,
  type Headcount,
  headcountOf,
  stateOfAssignment,
} from "@/lib/profiles/assignments/rules";
import type { Line } from "@/lib/profiles/rules";
import { hasConsent } from "@/lib/settings/consents/queries";

type Row = {
  readonly id: string;
  readonly roleId: string;
  readonly roleName: string;
  readonly line: Line;
  readonly personId: string;
  readonly person: PersonName;
  readonly teamId: string | null;
  readonly teamName: string | null;
  readonly minutes: number;
  readonly startsOn: Day;
  readonly endsOn: Day | null;
  readonly version: number;
};

/** One person in one role; `minutes` a year is null where hours by person may not stand in a list. */
export type AssignmentView = Omit<Row, "minutes"> & {
  readonly minutes: number | null;
  readonly state: AssignmentState;
};

const mostListed = 200;

/** Who holds which role in a team: running, to come, and ended in this school year. Hours as the works council allows. */
export async function listTeamAssignments(
  tx: TenantTx,
  actor: Actor,
  teamId: string,
  now: Date,
): Promise<{ readonly isConsented: boolean; readonly assignments: readonly AssignmentView[] }> {
  const since = rangeOf(schoolYearOf(now)).from;
  const filter = Prisma.sql`a.team_id = ${teamId}::uuid and (a.ends_on is null or a.ends_on >= ${since}::date)`;
  const rows = await readRows(tx, actor, filter);
  const isConsented = await hasConsent(tx, actor.institutionId, { list: "hours", today: dayOf(now) });
  return { isConsented, assignments: rows.map((row) => viewOf(row, actor, isConsented, now)) };
}

export type Holders = {
  readonly named: readonly AssignmentView[];
  readonly count: Headcount;
  /** How many carry it from outside the school (C3). */
  readonly outside: number;
};

/** Who holds a role today: names as far as this person may see them, and how many others, as exactly as they may know. */
export async function listHolders(tx: TenantTx, actor: Actor, roleId: string, now: Date): Promise<Holders> {
  const today = dayOf(now);
  const running = Prisma.sql`a.role_id = ${roleId}::uuid and ${runsOn(Prisma.sql`a`, today)}`;
  const names = visibleHolders(actor);
  const [total] = await tx.$queryRaw<{ counted: Counted; outside: number }[]>`
    select ${countedHolders(actor)} as counted,
      (select count(*)::int from outside_holders e where e.institution_id = ${actor.institutionId}::uuid
        and e.role_id = ${roleId}::uuid and ${runsOn(Prisma.sql`e`, today)}) as outside
    from role_assignments a
    where a.institution_id = ${actor.institutionId}::uuid and ${running}`;
  const rows = await readRows(tx, actor, Prisma.sql`${running} and ${visible(names)}`);
  if (!total) throw new Error("A count without a row.");
  const count = headcountOf(total.counted, names === "whole-institution");
  return { count, outside: total.outside, named: rows.map((row) => viewOf(row, actor, false, now)) };
}

/** Counted of assignments `a`: how many people, and how many of them this reader may see by name. */
export function countedHolders(actor: Actor): Prisma.Sql {
  return Prisma.sql`jsonb_build_object('all', count(distinct a.person_id),
    'seen', count(distinct a.person_id) filter (where ${visible(visibleHolders(actor))}),
    'minimum', (select s.minimum_staff from institution_settings s where s.institution_id = ${actor.institutionId}::uuid))`;
}

/** What somebody holds now and from later on, with the own hours. */
export async function listOwnAssignments(
  tx: TenantTx,
  actor: Actor,
  now: Date,
): Promise<readonly AssignmentView[]> {
  const filter = Prisma.sql`a.person_id = ${actor.personId}::uuid
    and (a.ends_on is null or a.ends_on >= ${dayOf(now)}::date)`;
  return (await readRows(tx, actor, filter)).map((row) => viewOf(row, actor, true, now));
}

/** One assignment with its hours, locked until this transaction ends; null when there is none. */
export async function claimAssignment(tx: TenantTx, actor: Actor, id: string, now: Date) {
  await tx.$queryRaw`select id from role_assignments
    where institution_id = ${actor.institutionId}::uuid and id = ${id}::uuid for update`;
  return findAssignment(tx, actor, id, now);
}

/** One assignment with its hours, for who decides on it; null when there is none. */
export async function findAssignment(
  tx: TenantTx,
  actor: Actor,
  id: string,
  now: Date,
): Promise<AssignmentView | null> {
  const [row] = await readRows(tx, actor, Prisma.sql`a.id = ${id}::uuid`);
  return row ? viewOf(row, actor, true, now) : null;
}

export type Choice = { readonly id: string; readonly name: PersonName };

/** Who works in a team today or later, to choose from. */
export function listTeamMembers(tx: TenantTx, actor: Actor, teamId: string, now: Date): Promise<Choice[]> {
  return tx.$queryRaw<Choice[]>`
    select p.id, ${personNameOf(Prisma.sql`p`)} as name
    from people p
    where p.institution_id = ${actor.institutionId}::uuid and exists (
      select from team_memberships m where m.institution_id = ${actor.institutionId}::uuid
        and m.team_id = ${teamId}::uuid and m.person_id = p.id
        and (m.ends_on is null or m.ends_on >= ${dayOf(now)}::date))
    order by p.sort_name, p.id limit 300`;
}

/** The team's name; null when there is no such team. */
export function findTeam(tx: TenantTx, actor: Actor, teamId: string) {
  const where = { institutionId: actor.institutionId, id: teamId };
  return tx.team.findFirst({ where, select: { id: true, name: true } });
}

function readRows(tx: TenantTx, { institutionId }: Actor, filter: Prisma.Sql): Promise<Row[]> {
  return tx.$queryRaw<Row[]>`
    select a.id, a.role_id as "roleId", r.name as "roleName", r.line, a.person_id as "personId",
      ${personNameOf(Prisma.sql`p`)} as person,
      a.team_id as "teamId", t.name as "teamName", a.minutes_per_year as minutes,
      a.starts_on::text as "startsOn", a.ends_on::text as "endsOn", a.version
    from role_assignments a
    join roles r on r.institution_id = a.institution_id and r.id = a.role_id
    join people p on p.institution_id = a.institution_id and p.id = a.person_id
    left join teams t on t.institution_id = a.institution_id and t.id = a.team_id
    where a.institution_id = ${institutionId}::uuid and ${filter}
    order by lower(r.name), p.sort_name, a.starts_on, a.id limit ${mostListed}`;
}

function viewOf({ minutes, ...row }: Row, actor: Actor, isConsented: boolean, now: Date): AssignmentView {
  const shown = mayListHours(actor, { personId: row.personId, isConsented }) ? minutes : null;
  return { ...row, minutes: shown, state: stateOfAssignment(row, dayOf(now)) };
}

function visible(names: NamesVisible): Prisma.Sql {
  if (names === "whole-institution") return Prisma.sql`true`;
  return Prisma.sql`(a.person_id = ${names.personId}::uuid or a.team_id = any(${[...names.teamIds]}::uuid[]))`;
}

/** Whether this id is somebody who works, or worked, at the institution. */
export async function isOnStaff(tx: TenantTx, personId: string): Promise<boolean> {
  return (await tx.staffMember.count({ where: { personId } })) === 1;
}

/** Staff working here today whose names have words that begin so; nobody when nothing is asked. */
export async function findStaffByName(
  tx: TenantTx,
  { institutionId }: Actor,
  asked: string,
  today: Day,
): Promise<Choice[]> {
  const starts = searchWordsOf(asked);
  if (starts.length === 0) return [];
  const found = starts.map(
    (start) => Prisma.sql`exists (select from search_words w
      where w.institution_id = ${institutionId}::uuid and w.kind = 'staff' and w.entity_id = p.id
        and w.word >= ${start} and w.word < ${`${start}\u{10ffff}`})`,
  );
  return tx.$queryRaw<Choice[]>`
    select p.id, ${personNameOf(Prisma.sql`p`)} as name
    from people p
    join staff_members s on s.institution_id = p.institution_id and s.person_id = p.id
    where p.institution_id = ${institutionId}::uuid and ${Prisma.join(found, " and ")}
      and (s.ends_on is null or s.ends_on >= ${today}::date)
    order by p.sort_name, p.id limit 20`;
}
