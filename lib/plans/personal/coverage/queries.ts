import "server-only";

import { homesOn } from "@/lib/organisation/teams/homes/queries";
import { listPlaces, saysTwice } from "@/lib/organisation/places/queries";
import {
  type CountedPlace,
  coverageOf,
  type PlanCoverage,
  type Stand,
  stands,
} from "@/lib/plans/personal/coverage/rules";
import type { Actor, InstitutionId } from "@/lib/platform/actor";
import { type Day, dayOf, rangeOf, schoolYearOf } from "@/lib/platform/calendar";
import { Prisma } from "@/lib/platform/prisma/client";
import type { TenantTx } from "@/lib/platform/tenancy";
import { keepForWeek, keptWeekOf } from "@/lib/platform/weekly";

const nameOf = (stand: Stand) => `own-plans-${stand}`;

/** How far everybody's plan of this school year is, by the one team they count in, kept for the week: counts, and nobody. */
export async function keepPlanCoverage(tx: TenantTx, institutionId: InstitutionId, now: Date): Promise<void> {
  const day = dayOf(now);
  const stand = Prisma.sql`case when p.id is null then 'none' when p.reviewed_at is not null then 'reviewed'
    when exists (select from personal_plan_agreements a where a.institution_id = ${institutionId}::uuid
      and a.plan_id = p.id and a.agreed_at is not null) then 'agreed'
    when p.opened_at is not null then 'opened' else 'kept' end`;
  await keepForWeek(
    tx,
    { institutionId, day },
    Prisma.sql`
      select 'own-plans-' || s.stand as measure, h.team_id as place_id,
        count(*) filter (where h.stand = s.stand)::int as part, count(*)::int as whole
      from (select h.team_id, ${stand} as stand from (${homesOn({ institutionId, day })}) h
        left join personal_plans p on p.institution_id = ${institutionId}::uuid and p.person_id = h.person_id
          and p.school_year = ${schoolYearOf(now)}) h
      cross join unnest(${[...stands]}::text[]) as s(stand)
      group by s.stand, h.team_id`,
  );
}

export type PlanFigures = {
  readonly places: readonly PlanCoverage[];
  readonly minimum: number;
  /** The week of which it is; null as long as nothing was kept this school year. */
  readonly monday: Day | null;
};

/** How far the plans are in the institution, its branches and its teams, as it was kept for the week. Only after mayCountPlans. */
export async function findPlanFigures(tx: TenantTx, actor: Actor, now: Date): Promise<PlanFigures> {
  const { places: counted, minimum, monday } = await readKeptPlans(tx, actor, now);
  const places = coverageOf(counted, minimum).filter((place) => !saysTwice(place, actor));
  return { places, minimum, monday };
}

type Kept = {
  readonly measure: string;
  readonly place_id: string;
  readonly part: number;
  readonly monday: Day;
};

/** How far the plans are, place by place, out of what was kept for the week; and other counts that were kept of the same plans. */
export async function readKeptPlans(
  tx: TenantTx,
  { institutionId, institution }: Actor,
  now: Date,
  others: readonly string[] = [],
) {
  const day = dayOf(now);
  const period = { institutionId, from: rangeOf(schoolYearOf(now)).from, day };
  const kept = await tx.$queryRaw<Kept[]>`
    select k.measure, k.place_id, k.part, k.monday::text as monday
    from (${keptWeekOf(period, ...stands.map(nameOf), ...others)}) k`;
  const monday = kept[0]?.monday ?? null;
  const { places: all, minimums } = await listPlaces(tx, { institutionId, institution }, monday ?? day);
  const countOf = (measure: string, placeId: string) =>
    kept.find((one) => one.measure === measure && one.place_id === placeId)?.part ?? 0;
  const places = all.map((place): CountedPlace => {
    return { ...place, own: stands.map((stand) => countOf(nameOf(stand), place.id)) };
  });
  return { places, countOf, minimum: minimums.staff, monday };
}
