import { expect, test } from "vitest";
import { latestAims, talksOfAims } from "@/lib/conversations/aims/rules";
import { emptyReport } from "@/lib/conversations/rules";

const said = (talkId: string, heldOn: string, more: { goal?: string; careerStep?: string }) => ({
  ...{ talkId, heldOn, report: { ...emptyReport, studentWords: "Ik", ...more } },
});

test("[P3] of each aim stands what was said last, with the talk it was said in", () => {
  const talks = [
    said("3", "2026-11-10", {}),
    said("2", "2026-10-10", { careerStep: "Meelopen" }),
    said("1", "2026-09-10", { goal: "Kok", careerStep: "Bellen" }),
  ];
  const found = latestAims(talks);
  expect(found).toEqual({
    goal: { words: "Kok", talkId: "1", heldOn: "2026-09-10" },
    careerStep: { words: "Meelopen", talkId: "2", heldOn: "2026-10-10" },
  });
  expect(found && talksOfAims(found)).toEqual(["1", "2"]);
});

test("[P3] two aims of one talk are one reading of it, and nothing said is nothing to show", () => {
  const both = latestAims([said("1", "2026-09-10", { goal: "Kok", careerStep: "Bellen" })]);
  expect(both && talksOfAims(both)).toEqual(["1"]);
  expect(latestAims([said("1", "2026-09-10", {})])).toBeNull();
  expect(latestAims([])).toBeNull();
});
