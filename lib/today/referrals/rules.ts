import type { Day } from "@/lib/platform/calendar";
import type { ReferralTask } from "@/lib/referrals/tasks/queries";
import { bare, type Task } from "@/lib/today/tasks/rules";

/** What a referral asks of the reader (W2, W6); a student is not told their own name. */
export function referralTask(
  { kind, id, path, student, on }: ReferralTask,
  isStudent: boolean,
  today: Day,
): Task {
  return {
    ...bare,
    ...{ kind: `referral-${kind}`, id, path, on },
    people: isStudent ? [] : [student],
    isLate: kind === "step" && on !== null && on < today,
  };
}
