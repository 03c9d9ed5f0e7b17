import { expect, test } from "vitest";
import { facilitationRatio, neededMinutes } from "@/lib/conversations/coverage/time/rules";

const helicon = { students: 875, talks: 2, talkMinutes: 15 };

test("[N10] [2.6-8] 875 students with two talks of a quarter of an hour ask 437,5 hours, of half an hour 875", () => {
  expect(neededMinutes(helicon)).toBe(437.5 * 60);
  expect(neededMinutes({ ...helicon, talkMinutes: 30 })).toBe(875 * 60);
});

test("[N10] the time there is holds what talks ask so many times, and nothing is said where nothing is asked", () => {
  expect(facilitationRatio({ ...helicon, grantedMinutes: 437.5 * 60 })).toBe(1);
  expect(facilitationRatio({ ...helicon, grantedMinutes: 0 })).toBe(0);
  expect(facilitationRatio({ ...helicon, students: 0, grantedMinutes: 60 })).toBeNull();
});
