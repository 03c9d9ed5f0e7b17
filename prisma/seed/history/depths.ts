import type { InstitutionId } from "@/lib/platform/actor";
import { type Day, schoolYearOfDay } from "@/lib/platform/calendar";
import { Prisma } from "@/lib/platform/prisma/client";
import { tally } from "@/lib/platform/tallies";
import { withTenant } from "@/lib/platform/tenancy";
import { markOf } from "@/lib/conversations/dialogue/depth/teams/queries";

/** How many found their talks how deep, from keeping to the surface to what truly matters. */
const counts = { student: [3, 9, 10, 4], coach: [2, 5, 3, 3] } as const;

/** How deep the people of one team found their talks, as marks that say nothing of who they are. */
export async function writeDepths(institutionId: InstitutionId, teamId: string, today: Day): Promise<void> {
  const marks = (["student", "coach"] as const).flatMap((side) =>
    counts[side].flatMap((count, at) =>
      Array.from({ length: count }, () => ({ measure: markOf[side], value: String(at + 1) })),
    ),
  );
  await withTenant(
    institutionId,
    (tx) =>
      tally(
        tx,
        schoolYearOfDay(today),
        Prisma.sql`
          select ${teamId}::uuid as team_id, m.measure, m.value
          from unnest(${marks.map(({ measure }) => measure)}::text[], ${marks.map(({ value }) => value)}::text[]) as m(measure, value)`,
      ),
    { purpose: "job" },
  );
}
