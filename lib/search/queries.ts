import "server-only";

import { mayReadColleagues } from "@/lib/colleagues/policy";
import { isOpened } from "@/lib/colleagues/queries";
import type { Actor } from "@/lib/platform/actor";
import { type Day, schoolYearOfDay } from "@/lib/platform/calendar";
import { personNameOf } from "@/lib/platform/person-name";
import { Prisma } from "@/lib/platform/prisma/client";
import { coachesOn, runsOn } from "@/lib/platform/running";
import type { TenantTx } from "@/lib/platform/tenancy";
import { mayFindConcepts, maySearch } from "@/lib/search/policy";
import { beyond, type Found, type FoundKind, prefixesOf } from "@/lib/search/rules";
import { profileInForceOf } from "@/lib/profiles/force/queries";

const mostOfAKind = 8;

/**
 * What somebody finds by the beginnings of words, in one statement. Students are looked for among
 * those the reader coaches or leads only, so that nobody learns that another one exists (permissions.md 6.3).
 */
export async function findByWords(tx: TenantTx, actor: Actor, query: string, today: Day): Promise<Found[]> {
  const prefixes = prefixesOf(query);
  if (prefixes.length === 0 || !maySearch(actor)) return [];
  return tx.$queryRaw<Found[]>`
    (${studentsFound(actor, prefixes, today)}) union all (${staffFound(actor, prefixes, today)})
    union all (${teamsFound(actor, prefixes, today)}) union all (${rolesFound(actor, prefixes, today)})`;
}

/** The ids of what has every one of these beginnings among its words. */
function idsFound({ institutionId }: Actor, kind: FoundKind, prefixes: readonly string[]): Prisma.Sql {
  const each = prefixes.map(
    (prefix) => Prisma.sql`select w.entity_id from search_words w
      where w.institution_id = ${institutionId}::uuid and w.kind = ${kind}
        and w.word >= ${prefix} and w.word < ${beyond(prefix)}`,
  );
  return Prisma.join(each, " intersect ");
}

const personName = personNameOf(Prisma.sql`p`);

function studentsFound(actor: Actor, prefixes: readonly string[], today: Day): Prisma.Sql {
  const led = actor.ledTeams.map(({ id }) => id);
  return Prisma.sql`
    with mine as (
      select a.student_id from coach_assignments a
      where a.institution_id = ${actor.institutionId}::uuid and a.coach_id = ${actor.personId}::uuid
        and ${coachesOn(Prisma.sql`a`, today)}
      union
      select e.student_id from enrolments e
      where e.institution_id = ${actor.institutionId}::uuid and e.team_id = any (${led}::uuid[])
        and ${runsOn(Prisma.sql`e`, today)}
    )
    select 'student' as kind, p.id::text as id, ${personName} as name,
      (select e.group_name from enrolments e where e.institution_id = ${actor.institutionId}::uuid and e.student_id = p.id
        order by e.starts_on desc, e.id desc limit 1) as detail,
      null::text as "teamId", null::text as "teamName", false as "isOpened"
    from mine m join people p on p.institution_id = ${actor.institutionId}::uuid and p.id = m.student_id
    where p.id in (${idsFound(actor, "student", prefixes)})
    order by p.sort_name, p.id limit ${mostOfAKind}`;
}

function staffFound(actor: Actor, prefixes: readonly string[], today: Day): Prisma.Sql {
  return Prisma.sql`
    select 'staff', p.id::text, ${personName}, s.job_title, t.id::text, t.name, ${hasOpened(actor)}
    from people p
    join staff_members s on s.institution_id = ${actor.institutionId}::uuid and s.person_id = p.id
      and ${runsOn(Prisma.sql`s`, today)}
    left join lateral (
      select t.id, t.name from team_memberships m
      join teams t on t.institution_id = ${actor.institutionId}::uuid and t.id = m.team_id
      where m.institution_id = ${actor.institutionId}::uuid and m.person_id = p.id
        and ${runsOn(Prisma.sql`m`, today)}
      order by t.name limit 1) t on true
    where p.institution_id = ${actor.institutionId}::uuid and p.id in (${idsFound(actor, "staff", prefixes)})
    order by p.sort_name, p.id limit ${mostOfAKind}`;
}

/** Whether person `p` opened anything of their profile to the reader, who then finds the way to it. */
function hasOpened(actor: Actor): Prisma.Sql {
  if (!mayReadColleagues(actor)) return Prisma.sql`false`;
  return Prisma.sql`(p.id <> ${actor.personId}::uuid and exists (select from staff_profile_parts x
    where x.institution_id = ${actor.institutionId}::uuid and x.person_id = p.id and ${isOpened(Prisma.sql`x`)}))`;
}

function teamsFound(actor: Actor, prefixes: readonly string[], today: Day): Prisma.Sql {
  return Prisma.sql`
    select 'team', t.id::text, to_jsonb(t.name), u.name, t.id::text, t.name, false
    from teams t join org_units u on u.institution_id = ${actor.institutionId}::uuid and u.id = t.unit_id
    where t.institution_id = ${actor.institutionId}::uuid and t.id in (${idsFound(actor, "team", prefixes)})
      and ${runsOn(Prisma.sql`t`, today)}
    order by t.name, t.id limit ${mostOfAKind}`;
}

/** Roles with a profile in force, and for those who write them every role. */
function rolesFound(actor: Actor, prefixes: readonly string[], today: Day): Prisma.Sql {
  return Prisma.sql`
    select 'role', r.id::text, to_jsonb(r.name), null, null, null, false
    from roles r
    where r.institution_id = ${actor.institutionId}::uuid and r.id in (${idsFound(actor, "role", prefixes)})
      and (${mayFindConcepts(actor)} or ${profileInForceOf(actor.institutionId, Prisma.sql`r.id`, schoolYearOfDay(today))} is not null)
    order by r.name, r.id limit ${mostOfAKind}`;
}
