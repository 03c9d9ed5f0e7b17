import { describe, expect, test } from "vitest";
import { loadMessages } from "@/lib/platform/messages";

type Tree = { readonly [key: string]: string | Tree };

function leaves(tree: Tree, path = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [[path + key, value] as [string, string]] : leaves(value, `${path}${key}.`),
  );
}

/** The arguments a message asks for, `{name}` and `{count, plural, …}`, also inside its choices. */
function argumentsOf(message: string): string[] {
  return [...new Set(argumentsIn(message))].sort();
}

function argumentsIn(message: string): string[] {
  return bracesIn(message).flatMap((inner) => {
    const [name = "", kind, choices] = inner.split(/,(.*?),(.*)/s).map((part) => part.trim());
    return kind && choices ? [name, ...bracesIn(choices).flatMap(argumentsIn)] : [name];
  });
}

/** What stands between the outermost braces. */
function bracesIn(text: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let start = 0;
  for (const [at, letter] of [...text].entries()) {
    if (letter === "{" && depth++ === 0) start = at + 1;
    if (letter === "}" && --depth === 0) found.push([...text].slice(start, at).join(""));
  }
  return found;
}

describe("Words", async () => {
  const nl = new Map(leaves(await loadMessages("nl", {})));
  const en = new Map(leaves(await loadMessages("en", {})));

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
