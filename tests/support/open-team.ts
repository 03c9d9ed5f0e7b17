/** Finds a team without a plan this school year in the demo, and opens sessions for its leader and two of its coaches. */
import { dayOf, schoolYearOf } from "@/lib/platform/calendar";
import { Prisma } from "@/lib/platform/prisma/client";
import { coachesOn, runsOn } from "@/lib/platform/running";
import type { Team } from "@/tests/support/circle";
import { type Demo, introduce, lookInDemo } from "@/tests/support/open-demo";

const [email = ""] = process.argv.slice(2);
const now = new Date();
const today = dayOf(now);

type Found = { readonly name: string; readonly leader: string | null; readonly coaches: readonly string[] };

/** Nobody of them has an account, so that journeys of those who do are left alone. */
async function findTeam({ tx, accounts }: Demo): Promise<Found | undefined> {
  const [a, m, o] = [Prisma.sql`a`, Prisma.sql`m`, Prisma.sql`o`];
  const known = accounts.map(({ person }) => person);
  const teams = await tx.$queryRaw<Found[]>`
    select t.name,
      (select o.person_id::text from appointments o
        where o.institution_id = t.institution_id and o.team_id = t.id and o.office = 'team-lead' and ${runsOn(o, today)}
          and o.person_id <> all(${known}::uuid[]) limit 1) as leader,
      array(select m.person_id::text from team_memberships m
        join people p on p.institution_id = m.institution_id and p.id = m.person_id
        where m.institution_id = t.institution_id and m.team_id = t.id and ${runsOn(m, today)}
          and m.person_id <> all(${known}::uuid[])
          and exists (select from coach_assignments a
            where a.institution_id = m.institution_id and a.coach_id = m.person_id and ${coachesOn(a, today)})
          and not exists (select from appointments o
            where o.institution_id = m.institution_id and o.person_id = m.person_id and ${runsOn(o, today)})
        order by p.sort_name, p.id limit 2) as coaches
    from teams t
    where t.kind = 'education' and not exists (select from team_plans y
      where y.institution_id = t.institution_id and y.team_id = t.id and y.school_year = ${schoolYearOf(now)})
    order by t.name`;
  return teams.find(({ leader, coaches }) => leader && coaches.length === 2);
}

await lookInDemo(email, async (demo): Promise<Team> => {
  const found = await findTeam(demo);
  const [teacher, colleague] = found?.coaches ?? [];
  return {
    name: found?.name ?? "",
    leader: await introduce(demo, found?.leader ?? undefined),
    teacher: await introduce(demo, teacher),
    colleague: await introduce(demo, colleague),
  };
});
