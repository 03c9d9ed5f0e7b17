import { expect, test } from "vitest";
import { mannerCodes, mannerOf, ownCodes } from "@/lib/conversations/coverage/manner/rules";

const counts = {
  ...{ talks: 40, career: 25, careerStudents: 15, placed: 36, inPerson: 30 },
  ...{ timed: 20, short: 5, planned: 18, asPlanned: 12, brief: 8, confirmed: 30 },
  ...{ students: 20, withTrialogue: 4, coached: 19, sameCoach: 17 },
};

test("[O2] [O16] [O17] [N9] [M3] [O14] [V2] each share is of what it says, and time enough is not shorter than usual", () => {
  expect(mannerOf(counts, mannerCodes).map(({ code, part, whole }) => [code, part, whole])).toEqual([
    ["career", 25, 40],
    ["careerStudents", 15, 20],
    ["inPerson", 30, 36],
    ["length", 15, 20],
    ["asPlanned", 12, 18],
    ["brief", 8, 20],
    ["confirmed", 30, 40],
    ["trialogue", 4, 20],
    ["continuity", 17, 19],
  ]);
});

test("[2.6-4] of fewer than five nothing is said, also not that it is none", () => {
  const few = mannerOf({ ...counts, talks: 4, career: 0, placed: 5 }, ownCodes);
  expect(few.map(({ isEnough }) => isEnough)).toEqual([false, true, true, true, true, false, true, true]);
});
