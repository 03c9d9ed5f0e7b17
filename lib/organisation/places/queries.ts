import "server-only";

import type { Place } from "@/lib/organisation/places/rules";
import type { Actor } from "@/lib/platform/actor";
import type { Day } from "@/lib/platform/calendar";
import { Prisma } from "@/lib/platform/prisma/client";
import { runsOn } from "@/lib/platform/running";
import type { TenantTx } from "@/lib/platform/tenancy";

type Whole = Pick<Actor, "institutionId" | "institution">;

type Found = {
  readonly places: readonly Place[];
  /** How many people a figure is of at least. */
  readonly minimums: { readonly staff: number; readonly students: number };
};

/**
 * The institution with everything where something is counted in it, the whole first; as it was on the day of the figures, because a
 * team that ended since would be told by what is missing of the whole.
 */
export async function listPlaces(
  tx: TenantTx,
  { institutionId, institution }: Whole,
  day: Day,
): Promise<Found> {
  const [found] = await tx.$queryRaw<{ staff: number; students: number; places: Place[] | null }[]>`
    select minimum_staff::int as staff, minimum_students::int as students, (select jsonb_agg(jsonb_build_object(
        'id', x.id, 'name', x.name, 'parentId', coalesce(x.parent_id, ${institutionId}::uuid)) order by x.rank, lower(x.name), x.id)
      from (select id, name, parent_id, 1 as rank from org_units where institution_id = ${institutionId}::uuid
        union all select t.id, t.name, t.unit_id, 2 from teams t where t.institution_id = ${institutionId}::uuid
          and t.kind = 'education' and ${runsOn(Prisma.sql`t`, day)}) x) as places
    from institution_settings where institution_id = ${institutionId}::uuid`;
  if (!found) throw new Error("An institution without settings.");
  const { staff, students } = found;
  const whole = { id: institutionId, name: institution.name, parentId: null };
  return { places: [whole, ...(found.places ?? [])], minimums: { staff, students } };
}

/** A tree with one root by the institution's own name says the same twice. */
export function saysTwice({ parentId, name }: Place, { institutionId, institution }: Whole): boolean {
  return parentId === institutionId && name === institution.name;
}
