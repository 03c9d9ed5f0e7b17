import { expect, test } from "vitest";
import { hoursAndMinutes, mayBeNoted } from "@/lib/plans/personal/learning/rules";
import { addLearningInput } from "@/lib/plans/personal/learning/schema";

test("[F5] what was learnt is of a day that was there, in this school year or the one before", () => {
  const today = "2026-11-23";
  expect(mayBeNoted(today, today)).toMatchObject({ ok: true });
  expect(mayBeNoted("2026-11-24", today)).toMatchObject({ refusal: "not-yet" });
  expect(mayBeNoted("2025-08-01", today)).toMatchObject({ ok: true });
  expect(mayBeNoted("2025-07-31", today)).toMatchObject({ refusal: "too-long-ago" });
});

test("[F5] one line and a day are enough; minutes are whole, and never more than ten hours", () => {
  const line = { what: "Meegekeken", on: "2026-11-23" };
  expect(addLearningInput.parse({ ...line, minutes: "" })).toEqual({
    ...line,
    minutes: null,
    ...{ kind: "on-the-job", isLob: false, actionId: null },
    competence: "",
  });
  expect(addLearningInput.parse({ ...line, minutes: "45" })).toMatchObject({ minutes: 45 });
  for (const minutes of ["0", "601", "een uur", "1.5"])
    expect(addLearningInput.safeParse({ ...line, minutes }).success).toBe(false);
  expect(addLearningInput.safeParse({ ...line, what: "  " }).success).toBe(false);
});

test("[F5] minutes are told in hours and minutes", () => {
  expect(hoursAndMinutes(45)).toEqual({ hours: 0, minutes: 45 });
  expect(hoursAndMinutes(150)).toEqual({ hours: 2, minutes: 30 });
});
