import { expect, test } from "vitest";
import { changesBetween, type HeldFacts } from "@/lib/conversations/corrections/rules";

const before: HeldFacts = {
  ...{ heldOn: "2026-11-02", kind: "development", minutes: 60, place: null },
  ...{ topics: ["growth", "expectations"], competences: ["motives"] },
};

test("[H13] what was corrected is told fact by fact, with what it was and what it became", () => {
  const after = { ...before, heldOn: "2026-11-03", minutes: null, place: "online", topics: ["growth"] };
  expect(changesBetween(before, after)).toEqual([
    { fact: "held-on", was: ["2026-11-02"], became: ["2026-11-03"] },
    { fact: "minutes", was: ["60"], became: [] },
    { fact: "place", was: [], became: ["online"] },
    { fact: "topics", was: ["expectations", "growth"], became: ["growth"] },
  ]);
});

test("nothing is told where nothing became another, whatever the order of what came up", () => {
  expect(changesBetween(before, { ...before, topics: ["expectations", "growth", "growth"] })).toEqual([]);
});
