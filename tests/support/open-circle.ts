/** Finds a student in the demo, opens sessions for them and those around them. */
import { dayOf } from "@/lib/platform/calendar";
import { Prisma } from "@/lib/platform/prisma/client";
import { coachesOn, runsOn } from "@/lib/platform/running";
import type { Circle } from "@/tests/support/circle";
import { type Demo, introduce, lookInDemo } from "@/tests/support/open-demo";

const [office = "", email = ""] = process.argv.slice(2);

type Found = Readonly<Record<"student" | "coach" | "team", string>>;

/** With a report of the present coach, the last by name, so that journeys that take the first are left alone. */
async function findStudent({ tx, asker, accounts }: Demo): Promise<Found | undefined> {
  const today = dayOf(new Date());
  const [a, e, o] = [Prisma.sql`a`, Prisma.sql`e`, Prisma.sql`o`];
  const isTheirs =
    office === "coach"
      ? Prisma.sql`a.coach_id = ${asker.person}::uuid`
      : Prisma.sql`a.coach_id <> ${asker.person}::uuid and exists (select from appointments o
          where o.institution_id = a.institution_id and o.person_id = ${asker.person}::uuid
            and o.office = 'team-lead' and o.team_id = e.team_id and ${runsOn(o, today)})`;
  const known = accounts.map(({ person }) => person);
  const [found] = await tx.$queryRaw<Found[]>`
    select a.student_id::text as student, a.coach_id::text as coach, e.team_id::text as team
    from coach_assignments a
    join enrolments e on e.institution_id = a.institution_id and e.student_id = a.student_id and ${runsOn(e, today)}
    join people p on p.institution_id = a.institution_id and p.id = a.student_id
    where ${coachesOn(a, today)} and ${isTheirs} and a.student_id <> all(${known}::uuid[])
      and (${office} = 'coach' or a.coach_id <> all(${known}::uuid[]))
      and exists (select from conversations c
        join conversation_reports r on r.institution_id = c.institution_id and r.conversation_id = c.id
        where c.institution_id = a.institution_id and c.student_id = a.student_id and c.coach_id = a.coach_id)
    order by p.sort_name desc, p.id limit 1`;
  return found;
}

async function findColleagues({ tx }: Demo, { team, coach }: Found): Promise<readonly string[]> {
  const m = Prisma.sql`m`;
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select m.person_id::text as id from team_memberships m
    where m.team_id = ${team}::uuid and m.person_id <> ${coach}::uuid and ${runsOn(m, dayOf(new Date()))}
      and not exists (select from appointments o where o.institution_id = m.institution_id and o.person_id = m.person_id)
    order by m.person_id`;
  return rows.map(({ id }) => id);
}

await lookInDemo(email, async (demo): Promise<Circle> => {
  const found = await findStudent(demo);
  const [colleague, nextCoach] = found ? await findColleagues(demo, found) : [];
  return {
    student: await introduce(demo, found?.student),
    coach: await introduce(demo, found?.coach),
    colleague: await introduce(demo, colleague),
    nextCoach: await introduce(demo, nextCoach),
  };
});
