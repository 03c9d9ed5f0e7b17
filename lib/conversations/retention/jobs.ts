import "server-only";

import { forgetDepths, forgetTalks, forgetWords } from "@/lib/conversations/retention/commands";
import { factsKeptFrom } from "@/lib/conversations/retention/rules";
import { listLeavers } from "@/lib/organisation/students/leaving/queries";
import type { InstitutionId } from "@/lib/platform/actor";
import { nightly } from "@/lib/platform/jobs";
import { withTenant } from "@/lib/platform/tenancy";

/**
 * Every night: two years after a student's last day, what was prepared, said and agreed in their talks. What one wrote for
 * oneself is behind a wall that shows it to nobody else, jobs included: so the job passes by their coaches, and by each of them.
 */
export const talkRetentionJobs = [
  nightly("forget-student-talks", async ({ institutionId, now }) => {
    const leavers = await listLeavers(institutionId, now);
    const past = leavers.filter(({ isPast }) => isPast).map(({ personId }) => personId);
    for (const personId of await listCoaches(institutionId, past))
      await withTenant(institutionId, (tx) => forgetDepths(tx, past), { personId, purpose: "job" });
    for (const personId of past)
      await withTenant(
        institutionId,
        async (tx) => {
          await forgetWords(tx, personId);
          await forgetTalks(tx, personId, factsKeptFrom(now));
        },
        { personId, purpose: "job" },
      );
  }),
];

/** Who held the talks with these students that are still known. */
async function listCoaches(
  institutionId: InstitutionId,
  studentIds: readonly string[],
): Promise<readonly string[]> {
  const held = await withTenant(
    institutionId,
    (tx) => tx.conversation.groupBy({ by: ["coachId"], where: { studentId: { in: [...studentIds] } } }),
    { purpose: "job" },
  );
  return held.map(({ coachId }) => coachId);
}
