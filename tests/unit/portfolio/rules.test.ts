import { describe, expect, test } from "vitest";
import { mayBeAdded, nameOfFile, typeOfFile } from "@/lib/portfolio/attachments/rules";
import { byArea, hasRoom, movedTo } from "@/lib/portfolio/rules";
import { chosenItems, mayBeShared } from "@/lib/portfolio/sharing/rules";
import { farewellOf, isHere } from "@/lib/portfolio/standing/rules";
import { itemOf, mayBeKept, piecesOf } from "@/lib/portfolio/talks/rules";

describe("a file", () => {
  test("[Q1] is what its first bytes say, and is named as that", () => {
    expect(typeOfFile(Buffer.from("%PDF-1.7"))).toBe("application/pdf");
    expect(typeOfFile(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0))).toBe("image/jpeg");
    expect(typeOfFile(Buffer.from("<html>"))).toBeNull();
    expect(typeOfFile(new Uint8Array(0))).toBeNull();
    expect(nameOfFile("../../etc/passwd", "image/png")).toBe("passwd.png");
    expect(nameOfFile("C:\\x\\Foto 1.JPEG", "image/jpeg")).toBe("Foto 1.JPEG");
    expect(nameOfFile('page.html"\u202e', "application/pdf")).toBe("page.pdf");
    expect(nameOfFile("...", "image/png")).toBe("bestand.png");
  });

  test("[Q1] fits in a portfolio that has room for it", () => {
    const kept = { files: 0, allBytes: 50 * 1024 * 1024 - 10 };
    expect(mayBeAdded({ type: "image/png", bytes: 10 }, kept).ok).toBe(true);
    expect(mayBeAdded({ type: "image/png", bytes: 11 }, kept)).toMatchObject({ refusal: "portfolio-full" });
  });
});

test("[Q5] items stand by area, in the order of the areas, without empty ones", () => {
  const items = [{ area: "dialogue" }, { area: "learning" }, { area: "dialogue" }] as const;
  expect(byArea(items).map(({ area, items: own }) => [area, own.length])).toEqual([
    ["learning", 1],
    ["dialogue", 2],
  ]);
});

test("[Q1] an item moves one place, and not past an end", () => {
  expect(movedTo(["a", "b", "c"], "b", "up")).toEqual(["b", "a", "c"]);
  expect(movedTo(["a", "b", "c"], "b", "down")).toEqual(["a", "c", "b"]);
  expect(movedTo(["a", "b"], "a", "up")).toBeNull();
  expect(movedTo(["a", "b"], "b", "down")).toBeNull();
  expect(movedTo(["a"], "x", "up")).toBeNull();
});

describe("[P3] what came of a talk", () => {
  const report = { goal: "Kok worden", careerStep: "" };
  const agreements = [
    { id: "a", text: "Drie bedrijven bellen", doer: "student" },
    { id: "b", text: "Een oud-student vragen", doer: "coach" },
  ] as const;
  const pieces = piecesOf({ talk: { id: "t" }, report, agreements });

  test("[P3] is what was said and agreed, and what is the student's own to do", () => {
    expect(pieces.map(({ key, what, isTheirs }) => [key, what, isTheirs])).toEqual([
      ["goal", "goal", true],
      ["a", "agreement", true],
      ["b", "agreement", false],
    ]);
  });

  test("[P3] stands in a portfolio as what was copied from it, or as what says the same", () => {
    const [goal, agreement] = pieces;
    const item = { id: "i", kind: "goal", originId: "t", words: "Chef worden" };
    const step = { ...item, id: "s", kind: "step" };
    expect([item, step].map((one) => goal && itemOf(goal, [one]))).toEqual(["i", null]);
    expect(agreement && itemOf(agreement, [item])).toBeNull();
    expect(agreement && itemOf(agreement, [{ ...item, originId: null, words: agreement.words }])).toBe("i");
    expect(agreement && itemOf(agreement, [{ ...item, originId: "a" }])).toBe("i");
  });

  test("[P3] is kept once it is confirmed, as far as there is room for all of it", () => {
    expect(mayBeKept({ isConfirmed: false })).toMatchObject({ refusal: "not-confirmed-yet" });
    expect(mayBeKept({ isConfirmed: true }).ok).toBe(true);
    expect([hasRoom(197, 3).ok, hasRoom(198, 3).ok]).toEqual([true, false]);
  });
});

describe("sharing", () => {
  const around = { today: "2026-11-23", coachId: "c", running: 0 };
  const choice = { purpose: "coach", to: "", expiresOn: "2027-11-23", outlooks: [] } as const;

  test("[Q2] is of something, to somebody, and ends within a year", () => {
    expect(mayBeShared(choice, ["i"], around).ok).toBe(true);
    expect(mayBeShared({ ...choice, expiresOn: "2027-11-24" }, ["i"], around)).toMatchObject({
      refusal: "too-late",
    });
    expect(mayBeShared(choice, ["i"], { ...around, coachId: null })).toMatchObject({ refusal: "no-coach" });
    expect(mayBeShared(choice, ["i"], { ...around, running: 30 })).toMatchObject({
      refusal: "too-many-shares",
    });
  });

  test("[Q2] of an area is of what stands in it now, and of nothing of another's", () => {
    const items = [
      { id: "a", area: "career" },
      { id: "b", area: "ethics" },
      { id: "c", area: "ethics" },
    ] as const;
    expect(chosenItems(items, { items: ["b", "elsewhere"], areas: ["career"] })).toEqual(["a", "b"]);
  });
});

test("[Q1] who leaves is told in time, and knows until when", () => {
  const today = "2026-11-23";
  expect(farewellOf({ endsOn: null }, today)).toBeNull();
  expect(farewellOf({ endsOn: "2027-07-31" }, today)).toBeNull();
  expect(farewellOf({ endsOn: "2027-01-31" }, today)).toMatchObject({ state: "near", until: "2029-01-31" });
  expect(farewellOf({ endsOn: "2026-11-23" }, today)).toMatchObject({ state: "near" });
  expect(farewellOf({ endsOn: "2026-11-22" }, today)).toMatchObject({ state: "left", until: "2028-11-22" });
  expect(isHere({ endsOn: "2026-11-23" }, today)).toBe(true);
});
