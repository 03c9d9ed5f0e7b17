import "server-only";

import type { Actor, PersonName } from "@/lib/platform/actor";
import type { Day, SchoolYear } from "@/lib/platform/calendar";
import { personNameOf } from "@/lib/platform/person-name";
import { Prisma } from "@/lib/platform/prisma/client";
import type { TenantTx } from "@/lib/platform/tenancy";
import type { Category } from "@/lib/profiles/competences/rules";
import type { CriterionKind } from "@/lib/profiles/criteria/rules";
import { mayKnowRole } from "@/lib/profiles/policy";
import {
  type ConsultationFacts,
  type Key,
  keys,
  type Line,
  type Phase,
  type Setting,
} from "@/lib/profiles/rules";

export type TaskView = {
  readonly id: string;
  readonly origin: string;
  readonly what: string;
  readonly moment: string | null;
  readonly setting: Setting;
  readonly phase: Phase | null;
  readonly version: number;
};

export type AskedCompetenceView = {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly indicators: string;
  readonly category: Category;
  readonly levelId: string;
  readonly levelName: string;
  readonly levelPosition: number;
  readonly levelDescription: string;
  /** The last step of a range; null where one step is asked. */
  readonly upTo: { readonly id: string; readonly name: string; readonly position: number } | null;
};

/** One thing somebody needs to be given the role (E7). */
export type CriterionView = {
  readonly id: string;
  readonly origin: string;
  readonly kind: CriterionKind;
  readonly words: string;
  /** After how many months at the latest; null when it is needed before the start. */
  readonly withinMonths: number | null;
  readonly version: number;
  readonly competence: {
    readonly id: string;
    readonly name: string;
    readonly levelName: string;
    readonly upTo: { readonly name: string } | null;
  } | null;
};

export type TurnedKeyView = {
  readonly key: Key;
  readonly personId: string;
  readonly name: PersonName;
  readonly at: Date;
};

/** The last time a version was laid before teams: until which day, with which question. */
export type ConsultationView = ConsultationFacts & {
  readonly id: string;
  readonly question: string;
  readonly endsOn: Day;
  readonly openedById: string;
};

export type ProfileView = {
  readonly id: string;
  readonly number: number;
  readonly schoolYear: SchoolYear;
  readonly description: string;
  readonly version: number;
  readonly revision: number;
  readonly createdAt: Date;
  readonly createdBy: PersonName;
  readonly keys: readonly TurnedKeyView[];
  readonly consultation: ConsultationView | null;
  readonly tasks: readonly TaskView[];
  readonly competences: readonly AskedCompetenceView[];
  readonly criteria: readonly CriterionView[];
};

export type OwnerView = { readonly id: string; readonly name: PersonName };

/** A role with all its versions, newest first. What a reader may see of it, policy.ts decides. */
export type RoleView = {
  readonly id: string;
  readonly name: string;
  readonly line: Line;
  readonly isRetired: boolean;
  /** Whether who has it in a team holds intakes there (U3). */
  readonly holdsIntakes: boolean;
  /** How often it was given, outside the school as well. */
  readonly assignmentCount: number;
  /** Who keeps its profile (C1), and the school year in which somebody last said that it still holds. */
  readonly owner: OwnerView | null;
  readonly keptIn: SchoolYear | null;
  readonly profiles: readonly ProfileView[];
};

type StoredKey = Omit<TurnedKeyView, "at"> & { at: string };
type StoredProfile = Omit<ProfileView, "createdAt" | "keys"> & { createdAt: string; keys: StoredKey[] };
type Row = Omit<RoleView, "profiles"> & { profiles: StoredProfile[] | null };

/**
 * Roles with everything that was ever asked of them, in one statement; those that are not there are left out. A version
 * with both keys has the words it was approved with, also when a competence was reworded since (C7).
 */
export async function listWholeRoles(
  tx: TenantTx,
  { institutionId }: Pick<Actor, "institutionId">,
  roleIds: readonly string[],
): Promise<RoleView[]> {
  const rows = await tx.$queryRaw<Row[]>`
    select r.id, r.name, r.line, rr.role_id is not null as "isRetired", r.holds_intakes as "holdsIntakes",
      (select count(*)::int from role_assignments a
        where a.institution_id = ${institutionId}::uuid and a.role_id = r.id)
        + (select count(*)::int from outside_holders e
          where e.institution_id = ${institutionId}::uuid and e.role_id = r.id) as "assignmentCount",
      r.kept_in as "keptIn",
      case when o.id is null then null
        else jsonb_build_object('id', o.id, 'name', ${personNameOf(Prisma.sql`o`)}) end as owner,
      (select jsonb_agg(${profileJson(institutionId)} order by p.number desc) from role_profiles p
        join people c on c.institution_id = p.institution_id and c.id = p.created_by_id
        where p.institution_id = ${institutionId}::uuid and p.role_id = r.id) as profiles
    from roles r
    left join role_retirements rr on rr.institution_id = r.institution_id and rr.role_id = r.id
    left join people o on o.institution_id = r.institution_id and o.id = r.owner_id
    where r.institution_id = ${institutionId}::uuid and r.id = any(${[...roleIds]}::uuid[])
    order by lower(r.name), r.id`;
  return rows.map((row) => ({ ...row, profiles: (row.profiles ?? []).map(revived) }));
}

/** One role with everything that was ever asked of it; null when there is none. */
export async function findRole(
  tx: TenantTx,
  actor: Pick<Actor, "institutionId">,
  roleId: string,
): Promise<RoleView | null> {
  const [role] = await listWholeRoles(tx, actor, [roleId]);
  return role ?? null;
}

/** As findRole, for a role this person may know of; others get the same null as for one that is not there. */
export async function findKnownRole(tx: TenantTx, actor: Actor, roleId: string): Promise<RoleView | null> {
  const role = await findRole(tx, actor, roleId);
  return role && mayKnowRole(actor, role) ? role : null;
}

/** As findRole, and nobody else changes the role or its versions until this transaction ends. */
export async function claimRole(
  tx: TenantTx,
  actor: Pick<Actor, "institutionId">,
  roleId: string,
): Promise<RoleView | null> {
  await tx.$queryRaw`
    select id from roles where institution_id = ${actor.institutionId}::uuid and id = ${roleId}::uuid for update`;
  return findRole(tx, actor, roleId);
}

export type TaskInRole = { readonly role: RoleView; readonly profile: ProfileView; readonly task: TaskView };

/** A task with its role, claimed; null when there is no such task. */
export async function claimTask(
  tx: TenantTx,
  actor: Pick<Actor, "institutionId">,
  taskId: string,
): Promise<TaskInRole | null> {
  const where = { institutionId: actor.institutionId, id: taskId };
  const found = await tx.roleTask.findFirst({ where, select: { profile: { select: { roleId: true } } } });
  const role = found && (await claimRole(tx, actor, found.profile.roleId));
  for (const profile of role?.profiles ?? []) {
    const task = profile.tasks.find(({ id }) => id === taskId);
    if (role && task) return { role, profile, task };
  }
  return null;
}

/** A criterion `c` as a CriterionView, out of `criteriaWithCompetence`. */
export const criterionJson = Prisma.sql`jsonb_build_object('id', c.id, 'origin', c.origin, 'kind', c.kind,
  'words', c.words, 'withinMonths', c.within_months, 'version', c.version,
  'competence', case when cm.id is null then null else jsonb_build_object('id', cm.id,
    'name', coalesce(cq.wording->>'name', cm.name), 'levelName', coalesce(cq.wording->>'levelName', cl.name),
    'upTo', case when cu.id is null then null
      else jsonb_build_object('name', coalesce(cq.wording->>'upToName', cu.name)) end) end)`;

/** Criteria `c`, each with the competence it asks and at which level. */
export const criteriaWithCompetence = Prisma.sql`role_criteria c
  left join required_competences cq on cq.institution_id = c.institution_id and cq.profile_id = c.profile_id
    and cq.competence_id = c.competence_id
  left join competences cm on cm.institution_id = cq.institution_id and cm.id = cq.competence_id
  left join competence_levels cl on cl.institution_id = cq.institution_id and cl.id = cq.level_id
  left join competence_levels cu on cu.institution_id = cq.institution_id and cu.id = cq.up_to_level_id`;

function profileJson(institutionId: string): Prisma.Sql {
  return Prisma.sql`jsonb_build_object(
    'id', p.id, 'number', p.number, 'schoolYear', p.school_year, 'description', p.description,
    'version', p.version, 'revision', p.revision, 'createdAt', p.created_at,
    'createdBy', ${personNameOf(Prisma.sql`c`)},
    'keys', (select coalesce(jsonb_agg(jsonb_build_object('key', k.key, 'personId', k.approved_by_id, 'at', k.approved_at,
        'name', ${personNameOf(Prisma.sql`o`)})), '[]')
      from profile_approvals k join people o on o.institution_id = k.institution_id and o.id = k.approved_by_id
      where k.institution_id = ${institutionId}::uuid and k.profile_id = p.id),
    'consultation', (select jsonb_build_object('id', n.id, 'question', n.question, 'endsOn', n.ends_on::text,
        'isClosed', n.closed_at is not null, 'openedById', n.opened_by_id, 'teamIds', (select coalesce(jsonb_agg(d.team_id), '[]') from consulted_teams d
          where d.institution_id = ${institutionId}::uuid and d.consultation_id = n.id))
      from profile_consultations n where n.institution_id = ${institutionId}::uuid and n.profile_id = p.id
      order by n.opened_at desc limit 1),
    'tasks', (select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'origin', t.origin, 'what', t.what,
        'moment', t.moment, 'setting', t.setting, 'phase', t.phase, 'version', t.version) order by t.position, t.id), '[]')
      from role_tasks t where t.institution_id = ${institutionId}::uuid and t.profile_id = p.id),
    'competences', (select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'name', coalesce(q.wording->>'name', m.name),
        'description', coalesce(q.wording->>'description', m.description),
        'indicators', coalesce(q.wording->>'indicators', m.indicators), 'category', m.category, 'levelId', l.id,
        'levelName', coalesce(q.wording->>'levelName', l.name), 'levelPosition', l.position,
        'levelDescription', coalesce(q.wording->>'levelDescription', l.description),
        'upTo', case when u.id is null then null else jsonb_build_object('id', u.id,
          'name', coalesce(q.wording->>'upToName', u.name), 'position', u.position) end) order by m.category, m.name), '[]')
      from required_competences q
      join competences m on m.institution_id = q.institution_id and m.id = q.competence_id
      join competence_levels l on l.institution_id = q.institution_id and l.id = q.level_id
      left join competence_levels u on u.institution_id = q.institution_id and u.id = q.up_to_level_id
      where q.institution_id = ${institutionId}::uuid and q.profile_id = p.id),
    'criteria', (select coalesce(jsonb_agg(${criterionJson} order by c.within_months nulls first, c.id), '[]')
      from ${criteriaWithCompetence} where c.institution_id = ${institutionId}::uuid and c.profile_id = p.id))`;
}

function revived({ createdAt, keys: stored, ...profile }: StoredProfile): ProfileView {
  const turned = stored.map((key) => ({ ...key, at: new Date(key.at) }));
  return {
    ...profile,
    createdAt: new Date(createdAt),
    keys: turned.toSorted((one, other) => keys.indexOf(one.key) - keys.indexOf(other.key)),
  };
}

/** As claimRole, for a role this person may know of; others get the same null as for one that is not there. */
export async function claimKnownRole(tx: TenantTx, actor: Actor, roleId: string): Promise<RoleView | null> {
  const role = await claimRole(tx, actor, roleId);
  return role && mayKnowRole(actor, role) ? role : null;
}
