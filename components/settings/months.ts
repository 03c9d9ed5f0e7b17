import type { Day } from "@/lib/platform/calendar";

/** The weeks of a school year, month by month. */
export function monthsOf(mondays: readonly Day[]): Day[][] {
  const months = new Map<string, Day[]>();
  for (const monday of mondays) {
    const month = monday.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), monday]);
  }
  return [...months.values()];
}
