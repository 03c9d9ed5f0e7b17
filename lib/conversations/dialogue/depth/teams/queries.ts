import "server-only";

import { depths } from "@/lib/conversations/dialogue/depth/rules";
import { type Side, sides, sideTold, type TeamDepths } from "@/lib/conversations/dialogue/depth/teams/rules";
import type { Actor, InstitutionId } from "@/lib/platform/actor";
import { type Day, dayOf, rangeOf, schoolYearOf } from "@/lib/platform/calendar";
import { Prisma } from "@/lib/platform/prisma/client";
import { talliesOf } from "@/lib/platform/tallies";
import type { TenantTx } from "@/lib/platform/tenancy";
import { keepForWeek } from "@/lib/platform/weekly";

/** Under which name a side is counted. */
export const markOf = { student: "depth-student", coach: "depth-coach" } as const satisfies Record<
  Side,
  string
>;

const kept = sides.flatMap((side) => depths.map((depth) => `${markOf[side]}-${depth}`));

/**
 * How deep the people of a team found their talks this school year, each counted once, kept for the week: of a side of a team only once
 * the minimum more count than when it was last kept, so that two weeks beside each other never tell what the one between them said (M13).
 */
export async function keepDepths(tx: TenantTx, institutionId: InstitutionId, now: Date): Promise<void> {
  const day = dayOf(now);
  const schoolYear = schoolYearOf(now);
  const { from } = rangeOf(schoolYear);
  await keepForWeek(
    tx,
    { institutionId, day },
    Prisma.sql`
      with steps as materialized (
        select k.team_id, k.measure, abs(k.value::int) as depth, sum(sign(k.value::int) * k.count)::int as people
        from (${talliesOf({ institutionId, schoolYear }, ...Object.values(markOf))}) k group by 1, 2, 3
      ), due as (
        select s.team_id, s.measure, s.people from (select team_id, measure, sum(people)::int as people from steps group by 1, 2) s
        join institution_settings i on i.institution_id = ${institutionId}::uuid
        where s.people >= case s.measure when ${markOf.student} then i.minimum_students else i.minimum_staff end
          + coalesce((select w.whole from weekly_figures w where w.institution_id = ${institutionId}::uuid
            and w.measure = s.measure || '-1' and w.place_id = s.team_id and w.monday between ${from}::date and ${day}::date
            order by w.monday desc limit 1), 0)
      )
      select d.measure || '-' || n.depth as measure, d.team_id as place_id, coalesce(s.people, 0) as part, d.people as whole
      from due d cross join unnest(${[...depths]}::int[]) as n(depth)
      left join steps s on s.team_id = d.team_id and s.measure = d.measure and s.depth = n.depth`,
  );
}

type Row = {
  readonly minimumStudents: number;
  readonly minimumStaff: number;
  readonly figures: readonly { readonly measure: string; readonly part: number; readonly monday: Day }[];
};

/** How deep the students and the coaches of a team found their talks this school year, as it was last kept. */
export async function findTeamDepths(
  tx: TenantTx,
  { institutionId }: Actor,
  teamId: string,
  now: Date,
): Promise<TeamDepths> {
  const day = dayOf(now);
  const { from } = rangeOf(schoolYearOf(now));
  const [row] = await tx.$queryRaw<Row[]>`
    select i.minimum_students::int as "minimumStudents", i.minimum_staff::int as "minimumStaff", coalesce((
      select jsonb_agg(jsonb_build_object('measure', f.measure, 'part', f.part, 'monday', f.monday)) from (
        select distinct on (w.measure) w.measure, w.part, w.monday from weekly_figures w
        where w.institution_id = ${institutionId}::uuid and w.measure = any(${kept}::text[]) and w.place_id = ${teamId}::uuid
          and w.monday between ${from}::date and ${day}::date
        order by w.measure, w.monday desc) f), '[]') as figures
    from institution_settings i where i.institution_id = ${institutionId}::uuid`;
  if (!row) throw new Error("An institution without settings.");
  const of = (side: Side, minimum: number) => {
    const figures = depths.map((depth) =>
      row.figures.find(({ measure }) => measure === `${markOf[side]}-${depth}`),
    );
    const monday = figures[0]?.monday;
    const counts = figures.map((figure) => figure?.part ?? 0);
    return { minimum, told: monday ? sideTold({ counts, monday }, minimum) : null };
  };
  return { student: of("student", row.minimumStudents), coach: of("coach", row.minimumStaff) };
}
