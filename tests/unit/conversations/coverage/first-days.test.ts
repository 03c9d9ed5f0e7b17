import { expect, test } from "vitest";
import { firstDaysOf } from "@/lib/conversations/coverage/teams/rules";

test("[U4] a coach on the first day is one from that day or before, not from the day after", () => {
  const beganOn = "2026-09-01";
  const from = (coachedFrom: string | null) => ({ beganOn, coachedFrom });
  const all = [from("2026-08-01"), from(beganOn), from("2026-09-02"), from(null)];
  expect(firstDaysOf(all)).toEqual({ coached: 2, begun: 4 });
  expect(firstDaysOf([])).toEqual({ coached: 0, begun: 0 });
});
