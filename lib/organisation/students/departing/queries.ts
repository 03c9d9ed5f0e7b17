import "server-only";

import { toldUntil } from "@/lib/organisation/students/departing/rules";
import type { Actor, InstitutionId, PersonName } from "@/lib/platform/actor";
import { type Day, dayOf } from "@/lib/platform/calendar";
import { personNameOf } from "@/lib/platform/person-name";
import { Prisma } from "@/lib/platform/prisma/client";
import { coachesOn, runsOn } from "@/lib/platform/running";
import type { TenantTx } from "@/lib/platform/tenancy";
import { type Question, question } from "@/lib/platform/together";

/** A coach of a team whose work here ends soon, and how many of their students nobody will guide then. */
export type Departure = {
  readonly coachId: string;
  readonly coachName: PersonName;
  readonly teamId: string;
  readonly teamName: string;
  readonly endsOn: Day;
  readonly students: number;
};

/** The coaches who leave the teams somebody leads, first those who leave first; for who names the next one (O15, 6.5-13). */
export function departuresOf(actor: Actor, now: Date): Question<readonly Departure[]> {
  const led = actor.ledTeams.map(({ id }) => id);
  return question<Departure>(Prisma.sql`
    select b.coach_id::text as "coachId", ${personNameOf(Prisma.sql`c`)} as "coachName", t.id::text as "teamId",
      t.name as "teamName", b.ends_on::text as "endsOn", b.students
    from (select coach_id, team_id, ends_on, count(distinct student_id)::int as students
      from (${leftBehind(actor.institutionId, dayOf(now))}) x where team_id = any(${led}::uuid[])
      group by coach_id, team_id, ends_on) b
    join people c on c.institution_id = ${actor.institutionId}::uuid and c.id = b.coach_id
    join teams t on t.institution_id = ${actor.institutionId}::uuid and t.id = b.team_id
    order by b.ends_on, c.sort_name, b.team_id limit 20`);
}

/** One's own last day here, when it is near and students are still one's own then. */
export type OwnDeparture = { readonly endsOn: Day; readonly students: number };

/** What a coach who leaves soon has still to hand over; null when nothing. */
export function ownDepartureOf({ institutionId, personId }: Actor, now: Date): Question<OwnDeparture | null> {
  return question(
    Prisma.sql`
      select ends_on::text as "endsOn", count(distinct student_id)::int as students
      from (${leftBehind(institutionId, dayOf(now))}) x where coach_id = ${personId}::uuid group by ends_on`,
    ([row]: readonly OwnDeparture[]) => row ?? null,
  );
}

/** A student whose coach leaves soon without a successor. */
export type LeftBehind = {
  readonly id: string;
  readonly name: PersonName;
  readonly coachId: string;
  readonly coachName: PersonName;
  readonly endsOn: Day;
};

/** These students by name: of one team for who leads it, or of one coach for that coach. */
export async function listLeftBehind(
  tx: TenantTx,
  { institutionId }: Actor,
  of: { readonly teamId: string } | { readonly coachId: string },
  now: Date,
): Promise<readonly LeftBehind[]> {
  const theirs =
    "teamId" in of
      ? Prisma.sql`x.team_id = ${of.teamId}::uuid`
      : Prisma.sql`x.coach_id = ${of.coachId}::uuid`;
  return tx.$queryRaw<LeftBehind[]>`
    select b.student_id::text as id, ${personNameOf(Prisma.sql`p`)} as name, b.coach_id::text as "coachId",
      ${personNameOf(Prisma.sql`c`)} as "coachName", b.ends_on::text as "endsOn"
    from (select distinct student_id, coach_id, ends_on
      from (${leftBehind(institutionId, dayOf(now))}) x where ${theirs}) b
    join people p on p.institution_id = ${institutionId}::uuid and p.id = b.student_id
    join people c on c.institution_id = ${institutionId}::uuid and c.id = b.coach_id
    order by b.ends_on, c.sort_name, p.sort_name, p.id limit 200`;
}

/**
 * Whom coaches leave behind who go soon: students who are here longer than their coach, and whose next coach is not
 * there in time. Asked of who leaves, who are few.
 */
function leftBehind(institutionId: InstitutionId, today: Day): Prisma.Sql {
  return Prisma.sql`
    select a.student_id, a.coach_id, e.team_id, s.ends_on
    from staff_members s
    join coach_assignments a on a.institution_id = s.institution_id and a.coach_id = s.person_id
      and ${coachesOn(Prisma.sql`a`, today)}
    join enrolments e on e.institution_id = a.institution_id and e.student_id = a.student_id
      and ${runsOn(Prisma.sql`e`, today)} and (e.ends_on is null or e.ends_on > s.ends_on)
    where s.institution_id = ${institutionId}::uuid
      and s.ends_on between ${today}::date and ${toldUntil(today)}::date
      and not exists (select from coach_assignments next where next.institution_id = a.institution_id
        and next.student_id = a.student_id and next.id = a.successor_id and next.starts_on <= s.ends_on + 1)`;
}
