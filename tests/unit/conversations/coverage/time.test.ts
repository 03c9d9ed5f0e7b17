import fc from "fast-check";
import { expect, test } from "vitest";
import { facilitationRatio, neededMinutes } from "@/lib/conversations/coverage/time/rules";

const helicon = { students: 875, talks: 2, talkMinutes: 15, placementVisits: 0, visitMinutes: 60 };

test("[N10] [2.6-8] 875 students with two talks of a quarter of an hour ask 437,5 hours, of half an hour 875", () => {
  expect(neededMinutes(helicon).all).toBe(437.5 * 60);
  expect(neededMinutes({ ...helicon, talkMinutes: 30 }).all).toBe(875 * 60);
});

test("[N10] the time there is holds what talks ask so many times, and nothing is said where nothing is asked", () => {
  expect(facilitationRatio({ ...helicon, grantedMinutes: 437.5 * 60 })).toBe(1);
  expect(facilitationRatio({ ...helicon, grantedMinutes: 0 })).toBe(0);
  expect(facilitationRatio({ ...helicon, students: 0, grantedMinutes: 60 })).toBeNull();
});

test("[N10] [2.6-8] visits at the placement come on top: students × (talks × their length + visits × theirs)", () => {
  expect(neededMinutes({ ...helicon, placementVisits: 1 })).toEqual({
    ...{ talks: 437.5 * 60, visits: 875 * 60, all: 1312.5 * 60 },
  });
  const number = fc.nat({ max: 500 });
  const asked = {
    students: number,
    talks: number,
    talkMinutes: number,
    placementVisits: number,
    visitMinutes: number,
  };
  fc.assert(
    fc.property(fc.record(asked), number, (one, grantedMinutes) => {
      const { talks, visits, all } = neededMinutes(one);
      expect(all).toBe(one.students * (one.talks * one.talkMinutes + one.placementVisits * one.visitMinutes));
      expect(talks + visits).toBe(all);
      const ratio = facilitationRatio({ ...one, grantedMinutes });
      expect(ratio === null).toBe(all === 0);
      // More visits never leave more room.
      const more = facilitationRatio({ ...one, placementVisits: one.placementVisits + 1, grantedMinutes });
      if (ratio !== null) expect(more ?? 0).toBeLessThanOrEqual(ratio);
    }),
  );
});
