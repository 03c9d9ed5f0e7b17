import "server-only";

import type { Actor, PersonName } from "@/lib/platform/actor";
import { type Day, dayOf, rangeOf, schoolYearOf } from "@/lib/platform/calendar";
import { personNameOf } from "@/lib/platform/person-name";
import { Prisma } from "@/lib/platform/prisma/client";
import { runsOn } from "@/lib/platform/running";
import type { TenantTx } from "@/lib/platform/tenancy";
import { listWholeRoles, type RoleView } from "@/lib/profiles/queries";
import { type Phase, profileInForce, type Setting } from "@/lib/profiles/rules";
import { type Division, divisionOf, type Saying, type SharedTask } from "@/lib/profiles/sharing/rules";

type Named = { readonly id: string; readonly name: string };

export type Present = { readonly id: string; readonly name: PersonName };

/** Somebody from outside who carries a role for the team today (C3). */
export type PresentOutside = { readonly id: string; readonly name: string; readonly organisation: string };

export type MatrixView = {
  readonly team: Named;
  readonly people: readonly Present[];
  readonly outside: readonly PresentOutside[];
  readonly divisions: readonly Division[];
  readonly ownKeys: ReadonlySet<string>;
  /** Changes when anything on the screen does. */
  readonly version: string;
};

type OwnTask = {
  readonly id: string;
  readonly what: string;
  readonly moment: string | null;
  readonly setting: Setting;
  readonly phase: Phase | null;
  readonly version: number;
};

type Row = {
  readonly team: Named;
  readonly people: readonly Present[];
  readonly outside: readonly (PresentOutside & { readonly roleId: string })[];
  readonly held: readonly { roleId: string; personId: string; isRunning: boolean }[];
  readonly own: readonly OwnTask[];
  readonly sayings: readonly Saying[];
  readonly version: string;
};

/** Who does what in a team today: tasks of roles held there this school year and of the team itself; null without such a team. */
export async function findMatrix(
  tx: TenantTx,
  actor: Actor,
  teamId: string,
  now: Date,
): Promise<MatrixView | null> {
  const [row] = await readMatrix(tx, actor, teamId, now);
  if (!row) return null;
  const roleIds = [...new Set([...row.held, ...row.outside].map(({ roleId }) => roleId))];
  const roles = roleIds.length > 0 ? await listWholeRoles(tx, actor, roleIds) : [];
  const ofRoles = roles.flatMap((role) => tasksOf(role, schoolYearOf(now)));
  const ofTeam = row.own.map(({ id, ...task }) => ({ ...task, key: id, roleId: null, roleName: null }));
  const holders = new Map(roleIds.map((id) => [id, runningHolders(row, id)]));
  const present = [...row.people, ...row.outside].map(({ id }) => id);
  return {
    ...{ team: row.team, people: row.people, outside: row.outside, version: row.version },
    divisions: divisionOf({ tasks: [...ofRoles, ...ofTeam], sayings: row.sayings, present, holders }),
    ownKeys: new Set(row.own.map(({ id }) => id)),
  };
}

function tasksOf(role: RoleView, schoolYear: number): SharedTask[] {
  const tasks = profileInForce(role, schoolYear)?.tasks ?? [];
  return tasks.map(({ origin, what, moment, setting, phase }) => ({
    ...{ key: origin, what, moment, setting, phase },
    ...{ roleId: role.id, roleName: role.name, version: null },
  }));
}

function runningHolders({ held, outside }: Row, roleId: string): string[] {
  const running = held
    .filter(({ isRunning }) => isRunning)
    .map(({ personId, ...one }) => ({ ...one, id: personId }));
  return [...running, ...outside].filter((one) => one.roleId === roleId).map(({ id }) => id);
}

/** As findMatrix, and nobody else changes who does what in this team until this transaction ends. */
export async function claimMatrix(tx: TenantTx, actor: Actor, teamId: string, now: Date) {
  await tx.$queryRaw`select id from teams
    where institution_id = ${actor.institutionId}::uuid and id = ${teamId}::uuid for update`;
  const matrix = await findMatrix(tx, actor, teamId, now);
  return matrix && { teamId, ...matrix };
}

/** As claimMatrix, with one of its tasks; no task when it is not the team's own. */
export async function claimOwnTask(
  tx: TenantTx,
  actor: Actor,
  { teamId, taskKey }: { readonly teamId: string; readonly taskKey: string },
  now: Date,
) {
  const matrix = await claimMatrix(tx, actor, teamId, now);
  const own = matrix?.ownKeys.has(taskKey) ? matrix.divisions.find(({ key }) => key === taskKey) : undefined;
  return matrix && { ...matrix, own: own ?? null };
}

/** Everything on the screen in one statement, save the texts of the roles. */
function readMatrix(tx: TenantTx, { institutionId }: Actor, teamId: string, now: Date): Promise<Row[]> {
  const today = dayOf(now);
  const since = rangeOf(schoolYearOf(now)).from;
  return tx.$queryRaw<Row[]>`
    select jsonb_build_object('id', t.id, 'name', t.name) as team,
      (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'name', ${personNameOf(Prisma.sql`p`)})
          order by p.sort_name, p.id), '[]') from people p
        where p.institution_id = ${institutionId}::uuid and p.id in (
          select m.person_id from team_memberships m where m.institution_id = ${institutionId}::uuid
            and m.team_id = t.id and ${runsOn(Prisma.sql`m`, today)}
          union
          select a.person_id from role_assignments a where a.institution_id = ${institutionId}::uuid
            and a.team_id = t.id and ${runsOn(Prisma.sql`a`, today)})) as people,
      (select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'roleId', e.role_id, 'name', e.name,
          'organisation', e.organisation) order by lower(e.organisation), lower(e.name), e.id), '[]')
        from outside_holders e where e.institution_id = ${institutionId}::uuid
          and e.team_id = t.id and ${runsOn(Prisma.sql`e`, today)}) as outside,
      (select coalesce(jsonb_agg(jsonb_build_object('roleId', a.role_id, 'personId', a.person_id,
          'isRunning', ${runsOn(Prisma.sql`a`, today)})), '[]') from role_assignments a
        where a.institution_id = ${institutionId}::uuid and a.team_id = t.id
          and a.starts_on <= ${today}::date and (a.ends_on is null or a.ends_on >= ${since}::date)) as held,
      (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'what', o.what, 'moment', o.moment,
          'setting', o.setting, 'phase', o.phase, 'version', o.version) order by o.id), '[]') from team_tasks o
        where o.institution_id = ${institutionId}::uuid and o.team_id = t.id and o.removed_at is null) as own,
      (select coalesce(jsonb_agg(jsonb_build_object('taskKey', s.task_key,
          'personId', coalesce(s.person_id, s.outside_id), 'said', s.said) order by s.id), '[]') from task_parts s
        where s.institution_id = ${institutionId}::uuid and s.team_id = t.id) as sayings,
      ${versionOf(institutionId, today)} as version
    from teams t where t.institution_id = ${institutionId}::uuid and t.id = ${teamId}::uuid`;
}

/** What a screen that follows along compares; null without such a team. */
export async function findMatrixVersion(
  tx: TenantTx,
  { institutionId }: Actor,
  teamId: string,
  now: Date,
): Promise<{ readonly teamId: string; readonly version: string } | null> {
  const [row] = await tx.$queryRaw<{ version: string }[]>`
    select ${versionOf(institutionId, dayOf(now))} as version
    from teams t where t.institution_id = ${institutionId}::uuid and t.id = ${teamId}::uuid`;
  return row ? { teamId, ...row } : null;
}

/** Counts that only grow, and who is there today: two equal ones are the same screen. */
function versionOf(institutionId: string, today: Day): Prisma.Sql {
  return Prisma.sql`concat_ws('.',
    (select count(*) from task_parts s where s.institution_id = ${institutionId}::uuid and s.team_id = t.id),
    (select count(*) + sum(a.version) from role_assignments a
      where a.institution_id = ${institutionId}::uuid and a.team_id = t.id),
    (select count(*) from team_memberships m where m.institution_id = ${institutionId}::uuid
      and m.team_id = t.id and ${runsOn(Prisma.sql`m`, today)}),
    (select concat(max(e.id::text), '-', sum(e.version)) from outside_holders e
      where e.institution_id = ${institutionId}::uuid and e.team_id = t.id and ${runsOn(Prisma.sql`e`, today)}))`;
}

export type ChangeView = {
  readonly id: string;
  readonly task: string;
  readonly said: Saying["said"];
  readonly person: PersonName | null;
  /** Who is from outside and was not forgotten. */
  readonly outside: Omit<PresentOutside, "id"> | null;
  readonly by: PersonName;
  readonly at: Date;
};

/** Who changed what about who does what, the last first. */
export function listChanges(tx: TenantTx, { institutionId }: Actor, teamId: string): Promise<ChangeView[]> {
  return tx.$queryRaw<ChangeView[]>`
    select s.id, s.task_words as task, s.said, s.said_at as at, ${personNameOf(Prisma.sql`b`)} as by,
      case when p.id is null then null else ${personNameOf(Prisma.sql`p`)} end as person,
      case when e.id is null then null
        else jsonb_build_object('name', e.name, 'organisation', e.organisation) end as outside
    from task_parts s
    join people b on b.institution_id = s.institution_id and b.id = s.said_by_id
    left join people p on p.institution_id = s.institution_id and p.id = s.person_id
    left join outside_holders e on e.institution_id = s.institution_id and e.id = s.outside_id
    where s.institution_id = ${institutionId}::uuid and s.team_id = ${teamId}::uuid
    order by s.id desc limit 50`;
}
