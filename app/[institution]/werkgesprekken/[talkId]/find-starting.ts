import type { StartingView } from "@/components/conversations/staff/starting-card";
import { findLaidIn, listOwnRounds } from "@/lib/conversations/staff/inputs/queries";
import { mayLayInOwn } from "@/lib/conversations/staff/policy";
import type { StaffTalkView } from "@/lib/conversations/staff/queries";
import type { Reading } from "@/lib/platform/read";

/**
 * What a talk starts from besides what both prepared (E2). Opening what the employee laid in is told to them, result by
 * result. Only after mayReadStaffContent.
 */
export async function findStarting(
  { tx, actor, now, noteReading }: Reading,
  talk: StaffTalkView,
): Promise<StartingView> {
  const laid = await findLaidIn(tx, actor, talk, now);
  const opened = [laid.self, laid.feedback].flatMap((one) => (one ? [one.roundId] : []));
  const { employeeId: subjectPersonId } = talk;
  await noteReading(
    ...[...new Set(opened)].map((entityId) => {
      return { verb: "read", entity: "scan-result", entityId, subjectPersonId } as const;
    }),
  );
  const canLayIn = mayLayInOwn(actor, talk) && !talk.heldOn;
  return { laid, rounds: canLayIn ? await listOwnRounds(tx, actor) : null };
}
