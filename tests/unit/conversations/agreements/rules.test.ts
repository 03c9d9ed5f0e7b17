import { expect, test } from "vitest";
import { mayReopen, maySettle, stateOf } from "@/lib/conversations/agreements/rules";

const today = "2026-11-24";

test.each([
  [{ dueOn: null, settlement: null }, "open"],
  [{ dueOn: "2026-11-24", settlement: null }, "open"],
  [{ dueOn: "2026-11-23", settlement: null }, "overdue"],
  [{ dueOn: "2026-11-23", settlement: "done" }, "done"],
  [{ dueOn: null, settlement: "dropped" }, "dropped"],
] as const)(
  "an agreement is overdue from the day after its date until it is settled: %o",
  (agreement, state) => {
    expect(stateOf(agreement, today)).toBe(state);
  },
);

test("an agreement is settled once, and settling can be undone", () => {
  const open = { dueOn: null, settlement: null };
  const settled = { dueOn: null, settlement: "done" } as const;
  expect([maySettle(open).ok, maySettle(settled).ok]).toEqual([true, false]);
  expect([mayReopen(open).ok, mayReopen(settled).ok]).toEqual([false, true]);
});
