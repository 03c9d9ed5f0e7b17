import "server-only";

import type { Actor } from "@/lib/platform/actor";
import { type Day, dayOf, type SchoolYear, schoolYearOf } from "@/lib/platform/calendar";
import { Prisma } from "@/lib/platform/prisma/client";
import { runsOn } from "@/lib/platform/running";
import type { TenantTx } from "@/lib/platform/tenancy";
import { type Question, question } from "@/lib/platform/together";
import { visibleHolders } from "@/lib/profiles/assignments/policy";
import { countedHolders } from "@/lib/profiles/assignments/queries";
import { type Counted, headcountOf } from "@/lib/profiles/assignments/rules";
import type { Filter, ListedRole } from "@/lib/profiles/catalogue/rules";
import { foundBy, summaryOf } from "@/lib/profiles/catalogue/rules";
import { agedSince } from "@/lib/profiles/owners/rules";
import { isNewsOf } from "@/lib/profiles/owners/queries";
import { keysOf, mayReadProfile, mayWriteConcepts } from "@/lib/profiles/policy";
import { conceptOf, mayTurnKey, type Line, type ProfileFacts } from "@/lib/profiles/rules";

type StoredProfile = ProfileFacts & {
  readonly id: string;
  readonly description: string;
  readonly taskCount: number;
};

type Row = {
  readonly id: string;
  readonly name: string;
  readonly line: Line;
  readonly isRetired: boolean;
  readonly keptIn: number | null;
  readonly isOurs: boolean;
  readonly profiles: StoredProfile[] | null;
  readonly holders: Counted;
};

/** An institution has tens of roles; the list never grows beyond this. */
const mostRoles = 300;

/** The roles this person may know of, by name, in one statement; states, filter and counts come with them. */
export async function listRoles(
  tx: TenantTx,
  actor: Actor,
  filter: Filter,
  now: Date,
): Promise<readonly ListedRole[]> {
  const schoolYear = schoolYearOf(now);
  const rows = await tx.$queryRaw<Row[]>(rolesOf(actor, dayOf(now)));
  return rows
    .map(({ profiles, keptIn: _, isOurs: __, ...row }) => ({
      ...row,
      holders: headcountOf(row.holders, visibleHolders(actor) === "whole-institution"),
      ...summaryOf({ ...row, profiles: profiles ?? [] }, schoolYear),
      consultation: conceptOf({ profiles: profiles ?? [] })?.consultation ?? null,
    }))
    .map(({ consultation, ...role }) => ({
      ...role,
      states: role.states.filter((state) => mayReadProfile(actor, { state, consultation })),
    }))
    .filter(({ states }) => states.length > 0)
    .filter((role) => foundBy(role, filter));
}

/** A profile that waits for a key this person can turn. */
export type WaitingProfile = {
  readonly roleId: string;
  readonly roleName: string;
  readonly number: number;
  readonly schoolYear: number;
};

/** Profiles with one key turned that wait for this person's: for Vandaag and for the catalogue (C7). */
export function keysWaitingOf(actor: Actor, now: Date): Question<readonly WaitingProfile[]> {
  const schoolYear = schoolYearOf(now);
  const mine = keysOf(actor);
  return question(rolesOf(actor, dayOf(now)), (rows: readonly Row[]) =>
    rows.flatMap(({ profiles, ...row }) => {
      const role = { isRetired: row.isRetired, profiles: profiles ?? [] };
      const concept = conceptOf(role);
      if (!concept || concept.keys.length === 0) return [];
      const waits = mine.some((key) => mayTurnKey(key, actor.personId, concept, role, schoolYear).ok);
      const { number, schoolYear: from } = concept;
      return waits ? [{ roleId: row.id, roleName: row.name, number, schoolYear: from }] : [];
    }),
  );
}

/** A version that has been in force for years and that nobody looked at since. */
export type AgedProfile = { readonly roleId: string; readonly roleName: string; readonly since: SchoolYear };

/** Profiles that grow old, for who owns them and else for who writes them; null for everybody else (C1). */
export function agedProfilesOf(actor: Actor, now: Date): Question<readonly AgedProfile[]> | null {
  if (!mayWriteConcepts(actor)) return null;
  return question(rolesOf(actor, dayOf(now)), (rows: readonly Row[]) =>
    rows.flatMap(({ id, name, isOurs, profiles, ...role }) => {
      const since = agedSince({ ...role, profiles: profiles ?? [] }, schoolYearOf(now));
      return isOurs && since !== null ? [{ roleId: id, roleName: name, since }] : [];
    }),
  );
}

function rolesOf(actor: Actor, today: Day): Prisma.Sql {
  const { institutionId } = actor;
  return Prisma.sql`
    select r.id, r.name, r.line, rr.role_id is not null as "isRetired",
      r.kept_in as "keptIn", ${isNewsOf(Prisma.sql`r`, actor, today)} as "isOurs",
      (select jsonb_agg(jsonb_build_object('id', p.id, 'number', p.number, 'schoolYear', p.school_year,
          'description', p.description,
          'taskCount', (select count(*) from role_tasks t
            where t.institution_id = ${institutionId}::uuid and t.profile_id = p.id),
          'consultation', (select jsonb_build_object('isClosed', n.closed_at is not null,
              'teamIds', (select coalesce(jsonb_agg(d.team_id), '[]') from consulted_teams d
                where d.institution_id = ${institutionId}::uuid and d.consultation_id = n.id))
            from profile_consultations n where n.institution_id = ${institutionId}::uuid and n.profile_id = p.id
            order by n.opened_at desc limit 1),
          'keys', (select coalesce(jsonb_agg(jsonb_build_object('key', k.key, 'personId', k.approved_by_id)), '[]')
            from profile_approvals k where k.institution_id = ${institutionId}::uuid and k.profile_id = p.id)))
        from role_profiles p where p.institution_id = ${institutionId}::uuid and p.role_id = r.id) as profiles,
      (select ${countedHolders(actor)} from role_assignments a
        where a.institution_id = ${institutionId}::uuid and a.role_id = r.id
          and ${runsOn(Prisma.sql`a`, today)}) as holders
    from roles r
    left join role_retirements rr on rr.institution_id = r.institution_id and rr.role_id = r.id
    where r.institution_id = ${institutionId}::uuid
    order by lower(r.name), r.id
    limit ${mostRoles}`;
}
