import fc from "fast-check";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { BothTexts } from "@/components/ui/both-texts";
import { partAt, slugOf } from "@/lib/colleagues/labels";
import { mayKeepProfile, mayReadColleagues } from "@/lib/colleagues/policy";
import { excerptOf, labelsIn, linesIn, parts, themesOf, wordsIn } from "@/lib/colleagues/rules";
import { findQuery, savePartInput } from "@/lib/colleagues/schema";
import type { Office } from "@/lib/platform/actor";
import { problemsOf } from "@/lib/platform/problems";
import { anActor } from "@/tests/support/actor";

const team = { id: "dier", name: "Dier & Zorg" };
const office = (one: Office) => ({ offices: new Set([one]) });

describe("who reads what colleagues opened", () => {
  test.each([
    ["a teacher", anActor({ teams: [team] }), true, true],
    ["somebody without a team", anActor(), true, true],
    ["a leader", anActor({ ...office("team-lead"), ledTeams: [team] }), true, true],
    ["HR", anActor(office("hr")), true, true],
    ["the LOB coordinator", anActor(office("lob-coordinator")), true, true],
    ["an adviser of the second line", anActor({ advisedTeams: [team] }), true, false],
    ["an adviser who teaches too", anActor({ advisedTeams: [team], teams: [team] }), true, true],
    ["the directie", anActor(office("directorate")), false, false],
    ["the admin", anActor(office("admin")), false, false],
    ["the FG", anActor(office("privacy-officer")), false, false],
    ["the directie that teaches too", anActor({ ...office("directorate"), teams: [team] }), true, true],
    ["a student", anActor({ kind: "student", teams: [team] }), false, false],
  ])("[J4] %s: keeps a profile and reads, as permissions.md 6.2 says", (_who, actor, keeps, reads) => {
    expect({ keeps: mayKeepProfile(actor), reads: mayReadColleagues(actor) }).toEqual({ keeps, reads });
  });
});

describe("labels", () => {
  test("[C18] are told apart by lines, commas and semicolons, each once however it is written", () => {
    expect(labelsIn("rekenen, Rekenen;  stage   begeleiding\r\n\n autisme ,")).toEqual([
      "Rekenen",
      "stage begeleiding",
      "autisme",
    ]);
  });

  test("[C18] read again as they were written down", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const labels = labelsIn(text);
        expect(linesIn(labels.join("\n"))).toEqual(labels);
      }),
    );
  });
});

describe("what another tab saved", () => {
  const shown = (words: string | readonly string[], saved: readonly string[], split = linesIn) => {
    const current = { version: 2, text: { words: saved } };
    const state = { status: "refused", reason: "stale", typed: { words }, current } as const;
    const fields = [{ name: "words", label: "", split }];
    const html = renderToStaticMarkup(createElement(BothTexts, { state, title: "", hint: "", fields }));
    return /<dd>(.*?)<\/dd>/.exec(html)?.[1];
  };
  test("[J1] is shown when it is another list, and not when it is the same one", () => {
    expect(shown(["Rekenen", "Coachen, begeleiden"], ["Coachen, begeleiden", "Rekenen"])).toBeUndefined();
    expect(shown("autisme, examens", ["autisme", "examens"], labelsIn)).toBeUndefined();
    expect(shown("Rekenen", ["Coachen", "Rekenen"])).toBe("Coachen, Rekenen");
  });
});

describe("what is sent", () => {
  const problems = (sent: object) => {
    const parsed = savePartInput.safeParse({ part: "specialisms", openedTo: "me", ...sent });
    return parsed.success ? parsed.data.text : problemsOf(parsed.error);
  };
  test("[J1] nothing, too much or too long is refused at the field", () => {
    expect(problems({ words: "  , " })).toEqual({ words: ["required"] });
    expect(problems({ words: "x".repeat(61) })).toEqual({ words: ["label-too-long"] });
    const many = Array.from({ length: 31 }, (_, place) => `label ${place}`);
    expect(problems({ words: many.join("\n") })).toEqual({ words: ["too-many-labels"] });
    expect(problems({ part: "wishes", words: "y".repeat(1501) })).toEqual({ words: ["too-long"] });
  });

  test("[C18] ticks and lines come to the same", () => {
    expect(problems({ part: "competences", words: ["Luisteren", "Doorvragen"] })).toBe(
      "Luisteren\nDoorvragen",
    );
    expect(problems({ part: "competences", words: "Luisteren" })).toBe("Luisteren");
    expect(problems({ part: "competences", words: "Luisteren, en samenvatten" })).toBe(
      "Luisteren, en samenvatten",
    );
  });

  test("an address that makes no sense asks for nothing", () => {
    expect(findQuery.parse({ q: ["a", "b"], page: "-3" })).toEqual({ q: "", page: 1 });
  });
});

describe("looking for words", () => {
  test("needs two letters in a row, and takes four words at most", () => {
    expect(wordsIn("a b")).toEqual([]);
    expect(wordsIn("Coördinatie van één twee drie")).toEqual(["coordinatie", "van", "een", "twee"]);
  });

  test("shows a few lines round the word that was found", () => {
    const text = `${"Ik geef les aan veel groepen. ".repeat(12)}Mijn hart ligt bij examens. ${"Daarna volgt nog meer. ".repeat(12)}`;
    const excerpt = excerptOf(text, ["examen"]);
    expect(excerpt).toContain("examens");
    expect(excerpt.startsWith("… ")).toBe(true);
    expect(excerpt.endsWith(" …")).toBe(true);
  });

  test("an excerpt is never much longer than a few lines, and of the text", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 1500 }), fc.string({ maxLength: 12 }), (text, word) => {
        const excerpt = excerptOf(text, [word.toLowerCase()]);
        expect(excerpt.length).toBeLessThanOrEqual(184);
        expect(text).toContain(excerpt.replace(/^… /, "").replace(/ …$/, ""));
      }),
    );
  });
});

test("a part has an address of its own, and no other word is one", () => {
  expect(parts.map((part) => partAt(slugOf(part)))).toEqual([...parts]);
  expect(partAt("qualities")).toBeNull();
});

test("[G5] a goal is about the competences it names and the long words of its title, each once", () => {
  expect(themesOf("Elk stagebezoek wordt ook een loopbaangesprek", ["Luisteren", "", "Stagebezoek"])).toEqual(
    ["Luisteren", "Stagebezoek", "loopbaangesprek"],
  );
  expect(themesOf("Wat nu?", [])).toEqual([]);
});
