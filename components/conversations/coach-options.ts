import type { Option } from "@/components/ui/select-field";
import type { CoachOption } from "@/lib/organisation/students/queries";
import { fullName } from "@/lib/platform/format";

/** Whom a student can be given to, with how many students they have; not whom they have already. */
export function optionsOf(
  coaches: readonly CoachOption[],
  presentId: string | null,
  say: (values: { name: string; students: number }) => string,
): Option[] {
  return coaches
    .filter(({ id }) => id !== presentId)
    .map((coach) => ({ value: coach.id, label: say({ name: fullName(coach), students: coach.students }) }));
}
