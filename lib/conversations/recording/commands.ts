import "server-only";

import { spanOf, usedIn } from "@/lib/conversations/recording/rules";
import type { RecordTalkInput } from "@/lib/conversations/schema";
import { studentHomesOn } from "@/lib/organisation/students/homes/queries";
import type { Actor } from "@/lib/platform/actor";
import { dayOf, schoolYearOf } from "@/lib/platform/calendar";
import { Prisma } from "@/lib/platform/prisma/client";
import { marksUnder, tally } from "@/lib/platform/tallies";
import type { TenantTx } from "@/lib/platform/tenancy";

/** Counts that a talk was recorded, how long its form was open and which fields were used; neither who recorded it nor which it was (S6). */
export async function countRecording(
  tx: TenantTx,
  { institutionId }: Actor,
  studentId: string,
  input: RecordTalkInput,
  now: Date,
): Promise<void> {
  const span = spanOf(input.seconds);
  const marks = [
    { measure: "record-talk", value: "held" },
    ...(span ? [{ measure: "record-time", value: span }] : []),
    ...usedIn(input).map((value) => ({ measure: "record-field", value })),
  ];
  const homes = studentHomesOn({ institutionId, day: dayOf(now) });
  const team = Prisma.sql`select h.team_id from (${homes}) h where h.student_id = ${studentId}::uuid`;
  await tally(tx, schoolYearOf(now), marksUnder(team, marks));
}
