import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isTaken, suggestionIn } from "@/lib/glossary/suggestions/rules";

const preferences = [
  { typed: "leraar", preferred: "docent", code: "teacher" },
  { typed: "SLB'er", preferred: "mentor", code: "coach" },
  { typed: "coach", preferred: "mentor", code: "coach" },
  { typed: "TOP", preferred: "teamplan", code: "teamPlan" },
  { typed: "driegesprek", preferred: "trialoog", code: "trialogue" },
  { typed: "loopbaanoriëntatie en -begeleiding", preferred: "LOB", code: "lob" },
];
const typedIn = (text: string) => suggestionIn(text, preferences)?.typed ?? null;

describe("[B5] While typing, the institution's word is suggested", () => {
  test("for a whole word, whatever its capitals at the start of a sentence", () => {
    expect(suggestionIn("De leraar belt.", preferences)).toEqual({
      ...{ typed: "leraar", preferred: "docent", code: "teacher" },
    });
    expect(typedIn("Leraar en student bellen.")).toBe("Leraar");
    expect(typedIn("We lerarden niets.")).toBeNull();
    expect(typedIn("Een coachgesprek, en coaching")).toBeNull();
    expect(typedIn("Een hulp-leraar")).toBeNull();
  });

  test("also in the plural, with a long vowel, a doubled letter or an apostrophe", () => {
    expect(typedIn("alle leraren")).toBe("leraren");
    expect(typedIn("alle leraars")).toBe("leraars");
    expect(typedIn("onze SLB'ers")).toBe("SLB'ers");
    expect(typedIn("onze SLB’ers")).toBe("SLB’ers");
    expect(typedIn("na de driegesprekken")).toBe("driegesprekken");
  });

  test("whatever accents are left out or put on", () => {
    expect(typedIn("Meer loopbaanorientatie en -begeleiding")).toBe("loopbaanorientatie en -begeleiding");
    expect(typedIn("één leraár")).toBe("leraár");
  });

  test("never for a name, nor for a common word that is written like an abbreviation", () => {
    expect(typedIn("Met Piet Leraar gesproken")).toBeNull();
    expect(typedIn("Dat is top.")).toBeNull();
    expect(typedIn("Het TOP is af")).toBe("TOP");
  });

  test("one at a time, the first in the text, and not again once it was left so", () => {
    expect(typedIn("De coach en de leraar")).toBe("coach");
    expect(suggestionIn("De coach en de leraar", preferences, new Set(["coach"]))?.typed).toBe("leraar");
  });

  test("and is taken once it stands in the place of the other one, not because it stood there already", () => {
    const [teacher] = preferences;
    expect(teacher && isTaken(teacher, "De leraar", "De docent belt")).toBe(true);
    expect(teacher && isTaken(teacher, "Een docent en een leraar", "Een docent en een ")).toBe(false);
  });

  test("and of any text it returns nothing but a part of that text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string(), (before, after) => {
        const text = `${before} leraren ${after}`;
        const found = typedIn(text);
        expect(found === null || text.includes(found)).toBe(true);
      }),
    );
  });
});
