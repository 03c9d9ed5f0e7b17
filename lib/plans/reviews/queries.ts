import "server-only";

import { readingOf } from "@/lib/insight/measures/rules";
import { findFigures } from "@/lib/insight/queries";
import { type Indicator, indicatorOf, studentMeasures } from "@/lib/plans/reviews/rules";
import type { Actor } from "@/lib/platform/actor";
import { dayOf, type SchoolYear } from "@/lib/platform/calendar";
import type { TenantTx } from "@/lib/platform/tenancy";

type Place = { readonly teamId: string; readonly schoolYear: SchoolYear };

/** The figures about the students of a team in a school year, for who leads it: what a plan is held against (G9). */
export async function findStudentFigures(
  tx: TenantTx,
  { institutionId, personId }: Actor,
  { teamId, schoolYear }: Place,
  now: Date,
): Promise<Indicator[]> {
  const reach = { over: "own", ownId: personId, ledTeamIds: [teamId], contracts: "none" } as const;
  const asked = { institutionId, schoolYear, today: dayOf(now), placeId: teamId, reach };
  const { basis, places } = await findFigures(tx, asked);
  const place = places.find(({ id }) => id === teamId);
  return studentMeasures.map((measure) =>
    indicatorOf(measure, place ? readingOf(measure, place, basis).shown : null, basis.smallestStudents),
  );
}
