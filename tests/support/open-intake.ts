/** Finds who holds intakes in the demo and somebody who begins, names a coach for them as a file would, and opens sessions for the two. */
import { asDate, type Day, dayOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { Prisma } from "@/lib/platform/prisma/client";
import { runsOn } from "@/lib/platform/running";
import type { Intake } from "@/tests/support/circle";
import { introduce, lookInDemo } from "@/tests/support/open-demo";

const [email = ""] = process.argv.slice(2);
const today: Day = dayOf(new Date());

type Found = Readonly<Record<"intaker" | "student" | "coach" | "newcomer", string>>;

await lookInDemo(email, async (demo): Promise<Intake> => {
  const [found] = await demo.tx.$queryRaw<Found[]>`
    select i.person_id::text as intaker, i.student_id::text as student,
      concat_ws(' ', p.given_name, p.infix, p.family_name) as newcomer,
      (select m.person_id::text from team_memberships m
        where m.team_id = e.team_id and m.person_id <> i.person_id and ${runsOn(Prisma.sql`m`, today)}
          and not exists (select from appointments o where o.person_id = m.person_id)
        order by m.person_id limit 1) as coach
    from intakers_on(${today}::date) i
    join enrolments e on e.id = i.enrolment_id
    join people p on p.id = i.student_id
    where not exists (select from conversations c where c.student_id = i.student_id)
    order by p.sort_name limit 1`;
  const [intaker, coach] = [await introduce(demo, found?.intaker), await introduce(demo, found?.coach)];
  await demo.tx.coachAssignment.create({
    data: { id: newId(), studentId: found?.student ?? "", coachId: coach.id, startsOn: asDate(today) },
    select: { id: true },
  });
  return { intaker, coach, newcomer: found?.newcomer ?? "" };
});
