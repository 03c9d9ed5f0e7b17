import { type Day, rangeOf, schoolYearOfDay } from "@/lib/platform/calendar";
import { allowed, type Outcome, refused } from "@/lib/platform/outcome";
import type { Line } from "@/lib/profiles/rules";

/** Lines in which people from outside carry roles: companies, and offices inside or outside the school that help (C2, C3). */
const outsideLines: readonly Line[] = ["second", "third", "external"];

/** How long after the last day somebody from outside is kept. */
export const daysKept = 90;

/** More people from outside than this do not fit one team. */
export const mostOutside = 50;

/** Whether people from outside can carry a role. */
export function isForOutside({ line }: { readonly line: Line }): boolean {
  return outsideLines.includes(line);
}

/** What somebody from outside is called: their name and where they are from, or only the latter. */
export function labelOf({
  name,
  organisation,
}: {
  readonly name: string;
  readonly organisation: string;
}): string {
  return name ? `${name} (${organisation})` : organisation;
}

type Asked = { readonly endsOn: Day; readonly today: Day };

/** Whether somebody from outside can stand there until a day: one that is still to come, and no later than the next school year. */
export function mayStandUntil({ endsOn, today }: Asked): Outcome<"outside-over" | "outside-too-long"> {
  if (endsOn < today) return refused("outside-over");
  return endsOn > rangeOf(schoolYearOfDay(today) + 1).to ? refused("outside-too-long") : allowed;
}

type Place = {
  readonly role: { readonly line: Line; readonly isRetired: boolean } | null;
  readonly present: number;
};

/** Whether a role can be carried from outside, for a team with so many there already. */
export function mayBeCarried(
  { role, present }: Place,
  asked: Asked,
): Outcome<
  "role-gone" | "role-retired" | "role-inside" | "too-many-outside" | "outside-over" | "outside-too-long"
> {
  if (!role) return refused("role-gone");
  if (role.isRetired) return refused("role-retired");
  if (!isForOutside(role)) return refused("role-inside");
  return present >= mostOutside ? refused("too-many-outside") : mayStandUntil(asked);
}
