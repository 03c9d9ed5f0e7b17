import { describe, expect, test } from "vitest";
import { formsOf, type Idiom, wordsOver } from "@/lib/platform/idiom";
import { loadMessages, loadWritten, type Messages } from "@/lib/platform/messages";
import { worded } from "@/lib/platform/wording";
import dutch from "@/messages/nl/words.json";

const mentor = { singular: "mentor", plural: "mentoren", article: "de" };
const record = { singular: "traject", plural: "trajecten", article: "het" };
const forms = formsOf(wordsOver(dutch, { coach: mentor, student: record }), "nl");

type Tree = { readonly [key: string]: string | Tree };

function leaves(tree: Tree, path = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [[path + key, value] as [string, string]] : leaves(value, `${path}${key}.`),
  );
}

describe("A message asks for a word in the form its sentence needs", () => {
  test("[B3] singular, plural, article, and a capital at the start of a sentence", () => {
    const text = "{_TheCoach} en {_theStudent}, {_coaches}, {_thisStudent}, {_EveryStudent}, {_aCoach}";
    expect(worded(text, forms)).toBe(
      "De mentor en het traject, mentoren, dit traject, Elk traject, een mentor",
    );
  });

  test("[B3] an adjective follows the article of the word", () => {
    const text = "een {_coachArticle, select, het {nieuw} other {nieuwe}} {_coach}";
    expect(worded(text, forms)).toBe("een nieuwe mentor");
    expect(worded(text.replaceAll("coach", "student"), forms)).toBe("een nieuw traject");
  });

  test("[B3] a Dutch word that begins with ij gets both capitals, an English one its own article", () => {
    const skater = { singular: "ijsmeester", plural: "ijsmeesters", article: "de" };
    expect(formsOf(wordsOver(dutch, { coach: skater }), "nl").get("_Coach")).toBe("IJsmeester");
    const adviser = { singular: "adviser", plural: "advisers", article: "an" };
    expect(formsOf(wordsOver(dutch, { coach: adviser }), "en").get("_ACoach")).toBe("An adviser");
  });

  test("other arguments, choices and quotes are left as they were", () => {
    const text = "{coach}: {count, plural, one {# {_student}} other {# {_students}}} ’s";
    expect(worded(text, forms)).toBe("{coach}: {count, plural, one {# traject} other {# trajecten}} ’s");
    const quoted = formsOf(wordsOver(dutch, { coach: { ...mentor, singular: "SLB'er" } }), "nl");
    expect(worded("{_coach}", quoted)).toBe("SLB''er");
  });

  test("a message that asks for a word nobody has is a mistake that shows at once", () => {
    expect(() => worded("{_caoch}", forms)).toThrow("_caoch");
  });

  test("a compiled message gets the same words, and becomes plain text when nothing else is asked", () => {
    expect(worded([["_TheCoach"], " van ", ["name"]], forms)).toEqual(["De mentor van ", ["name"]]);
    expect(worded(["Mijn ", ["_coach"]], forms)).toBe("Mijn mentor");
    const plural = ["count", 2, { one: [0, " ", ["_student"]], other: [0, " ", ["_students"]] }];
    expect(worded([plural, " zonder ", ["_coach"]], forms)).toEqual([
      ["count", 2, { one: [0, " traject"], other: [0, " trajecten"] }],
      " zonder mentor",
    ]);
    expect(worded([["b", "elke ", ["_coach"]]], forms)).toEqual([["b", "elke mentor"]]);
    expect(worded(["een ", ["_studentArticle", 1, { het: "nieuw", other: "nieuwe" }]], forms)).toBe(
      "een nieuw",
    );
    expect(
      worded(
        [
          ["day", 5, { month: "long" }],
          ["sum", 4],
        ],
        forms,
      ),
    ).toEqual([
      ["day", 5, { month: "long" }],
      ["sum", 4],
    ]);
  });
});

describe("The messages of the product", () => {
  const local: Idiom = { nl: { coach: mentor } };

  test("[M6] follow an institution's own word, and nobody else's do", async () => {
    const [here, elsewhere] = [await loadMessages("nl", local), await loadMessages("nl", {})];
    expect(here.conversations.coach.own).toBe("Mijn mentor");
    expect(elsewhere.conversations.coach.own).toBe("Mijn coach");
    expect((await loadMessages("en", local)).conversations.coach.own).toBe("My coach");
    expect(here.statements).toBe(elsewhere.statements);
  });

  test("[B3] of letters, which are written outside a request, ask for no word", async () => {
    for (const locale of ["nl", "en"] as const)
      expect(leaves((await loadWritten(locale)).mail).filter(([, text]) => text.includes("{_"))).toEqual([]);
  });

  test("[M6] leave no other name for what was renamed", async () => {
    const isSpelt = spelling([dutch.coach]);
    const left = leaves(await loadMessages("nl", local)).filter(
      ([key, text]) => isSpelt(text) && !isOwnText(key),
    );
    expect(left).toEqual([]);
  });

  test.each(["nl", "en"] as const)("[B3] spell no role or concept out, in %s", async (locale) => {
    const written: Messages = await loadWritten(locale);
    const isSpelt = spelling(Object.values(written.words));
    const keys = leaves(written)
      .filter(([key, text]) => !isOwnText(key) && isSpelt(text))
      .map(([key]) => key);
    expect(keys).toEqual(reviewed[locale]);
  });
});

/** Statements, the doorway and the operator's pages belong to no institution; `words` is where the words are kept. */
function isOwnText(key: string): boolean {
  return /^(?:statements|signIn|operator|words)\./.test(key);
}

type Names = { readonly singular: string; readonly plural: string };

/** Says of a message whether it spells one of these words out, outside its arguments. */
function spelling(words: readonly Names[]): (text: string) => boolean {
  const names = words.flatMap(({ singular, plural }) => [singular, plural]);
  const named = new RegExp(`(?<![\\p{L}-])(?:${names.join("|")})(?![\\p{L}])`, "iu");
  return (text) => named.test(text.replaceAll(/\{\w+(?=[},])/g, "{"));
}

/** Sentences that name something of its own: a number as the school's administration calls it, or a job elsewhere. */
const reviewed = {
  nl: ["exchange.values.education"],
  en: [
    "conversations.list.number",
    "conversations.student.number",
    "conversations.facts.number",
    "exchange.fields.student",
    "exchange.fields.studentNumber",
    "exchange.values.education",
    "profiles.catalogue.emptyWriter",
  ],
};
