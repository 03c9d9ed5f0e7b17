import { describe, expect, test } from "vitest";
import { loadMessages } from "@/lib/platform/messages";

type Tree = { readonly [key: string]: string | Tree };

function leaves(tree: Tree, path = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [[path + key, value] as [string, string]] : leaves(value, `${path}${key}.`),
  );
}

/** The arguments a message asks for: `{name}` and `{count, plural, …}`. */
function argumentsOf(message: string): string[] {
  return [...new Set([...message.matchAll(/\{(\w+)(?=[,}])/g)].map(([, name]) => name ?? ""))].sort();
}

describe("Words", async () => {
  const nl = new Map(leaves(await loadMessages("nl")));
  const en = new Map(leaves(await loadMessages("en")));

  test("both languages have the same keys", () => {
    expect([...en.keys()].sort()).toEqual([...nl.keys()].sort());
  });

  test("both languages ask for the same arguments", () => {
    const differing = [...nl].filter(
      ([key, text]) => argumentsOf(text).join() !== argumentsOf(en.get(key) ?? "").join(),
    );
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  test("no word shouts or speaks of the system", () => {
    const wrong = /!|\b(record|entiteit|submit|item|klik hier)\b/i;
    expect([...nl].filter(([, text]) => wrong.test(text)).map(([key]) => key)).toEqual([]);
  });

  test("nobody is addressed with u", () => {
    expect([...nl].filter(([, text]) => /\b(u|uw)\b/i.test(text)).map(([key]) => key)).toEqual([]);
  });
});
