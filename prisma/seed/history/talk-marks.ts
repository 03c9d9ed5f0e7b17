import { sides } from "@/lib/conversations/dialogue/depth/teams/rules";
import { markOf } from "@/lib/conversations/dialogue/depth/teams/queries";
import type { InstitutionId } from "@/lib/platform/actor";
import { type Day, schoolYearOfDay } from "@/lib/platform/calendar";
import { Prisma } from "@/lib/platform/prisma/client";
import { type Mark, marksUnder, tally } from "@/lib/platform/tallies";
import { withTenant } from "@/lib/platform/tenancy";

/** How many found their talks how deep, from keeping to the surface to what truly matters. */
const depths = { student: [3, 9, 10, 4], coach: [2, 5, 3, 3] } as const;

/** How many of forty talks took how long to record, and used which fields. */
const talks = 40;
const spans = { "1": 6, "2": 14, "3": 9, "5": 6, "10": 3, more: 1 };
const fields = {
  studentWords: 31,
  aims: 19,
  agreement: 34,
  minutes: 38,
  next: 17,
  coachNotes: 12,
  competence: 9,
};

type Story = { readonly institutionId: InstitutionId; readonly teamId: string; readonly today: Day };

/** How deep the people of one team found their talks and how recording these went: marks that say nothing of who they are. */
export async function markTalks({ institutionId, teamId, today }: Story): Promise<void> {
  const deep = sides.flatMap((side) =>
    depths[side].flatMap((count, at) => times(count, { measure: markOf[side], value: String(at + 1) })),
  );
  const recorded = [
    ...times(talks, { measure: "record-talk", value: "held" }),
    ...Object.entries(spans).flatMap(([value, count]) => times(count, { measure: "record-time", value })),
    ...Object.entries(fields).flatMap(([value, count]) => times(count, { measure: "record-field", value })),
  ];
  const team = Prisma.sql`select ${teamId}::uuid as team_id`;
  const marks = marksUnder(team, [...deep, ...recorded]);
  await withTenant(institutionId, (tx) => tally(tx, schoolYearOfDay(today), marks), { purpose: "job" });
}

function times(count: number, mark: Mark): Mark[] {
  return Array.from({ length: count }, () => mark);
}
