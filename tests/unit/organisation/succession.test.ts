import fc from "fast-check";
import { expect, test } from "vitest";
import { asksForAnswer, mayReconsider, type Succession } from "@/lib/organisation/students/rules";
import { later } from "@/lib/platform/calendar";

const since = "2026-11-01";
const after = (days: number) => later(since, { days });
const successor: Succession = { since, isSuccessor: true, answeredAt: null };

test("[6.5-4] a student is asked for two weeks, and finds the question with their coach ever after, answered or not", () => {
  expect([asksForAnswer(successor, after(14)), mayReconsider(successor, after(14))]).toEqual([true, false]);
  expect([asksForAnswer(successor, after(15)), mayReconsider(successor, after(15))]).toEqual([false, true]);
  const answered = { ...successor, answeredAt: new Date("2026-11-02T10:00:00Z") };
  expect([asksForAnswer(answered, after(2)), mayReconsider(answered, after(2))]).toEqual([false, true]);
});

test("[6.5-4] on every day the say about a coach who followed another stands in one place; about a first coach in none", () => {
  fc.assert(
    fc.property(fc.nat(1000), fc.boolean(), fc.boolean(), (days, isSuccessor, isAnswered) => {
      const succession = {
        since,
        isSuccessor,
        answeredAt: isAnswered ? new Date("2026-11-01T10:00:00Z") : null,
      };
      const places = [asksForAnswer(succession, after(days)), mayReconsider(succession, after(days))];
      expect(places.filter(Boolean)).toHaveLength(isSuccessor ? 1 : 0);
    }),
  );
});
