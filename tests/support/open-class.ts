/** Finds a coach in the demo who has no account, and three of their students; opens sessions for all four. */
import { dayOf } from "@/lib/platform/calendar";
import { Prisma } from "@/lib/platform/prisma/client";
import { coachesOn } from "@/lib/platform/running";
import type { Class } from "@/tests/support/circle";
import { introduce, lookInDemo } from "@/tests/support/open-demo";

const [email = ""] = process.argv.slice(2);

type Found = { readonly coach: string; readonly students: readonly string[] };

await lookInDemo(email, async (demo): Promise<Class> => {
  const known = demo.accounts.map(({ person }) => person);
  const [found] = await demo.tx.$queryRaw<Found[]>`
    select a.coach_id::text as coach, (array_agg(a.student_id::text order by p.sort_name, p.id))[1:3] as students
    from coach_assignments a
    join people p on p.institution_id = a.institution_id and p.id = a.student_id
    where ${coachesOn(Prisma.sql`a`, dayOf(new Date()))} and a.coach_id <> all(${known}::uuid[])
    group by a.coach_id having count(*) between 3 and 25 order by count(*), a.coach_id limit 1`;
  const [one, two, three] = found?.students ?? [];
  return {
    coach: await introduce(demo, found?.coach),
    students: [await introduce(demo, one), await introduce(demo, two), await introduce(demo, three)],
  };
});
