import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";

const words = ["actions", "commands", "files", "jobs", "labels", "policy", "queries", "rules", "schema"];
const vague = /(^|-)(util|utils|helper|helpers|manager|manage|data|info|misc|common|index)(-|\.|$)/;

const files = ["app", "components", "lib", "prisma/seed", "scripts", "tests"]
  .flatMap(filesIn)
  .filter((file) => /\.(ts|tsx|mjs)$/.test(file) && !file.startsWith("lib/platform/prisma/"));
const slices = files.filter((file) => /^lib\/(?!platform\/)/.test(file));

test("a slice has the nine file names and no other, also in its sub-folders", () => {
  const others = slices.filter((file) => !words.includes(basename(file, ".ts")));
  expect(others).toEqual([]);
});

test("no file is longer than 250 lines, and no page than 60", () => {
  const long = files
    .map((file) => ({ file, lines: readFileSync(file, "utf8").trimEnd().split("\n").length }))
    .filter(
      ({ file, lines }) =>
        lines > (/^app\/.*\/page\.tsx$/.test(file) ? 60 : 250) && !file.startsWith("tests/"),
    );
  expect(long).toEqual([]);
});

test("files are named in kebab-case, say what they hold, and none re-exports a folder", () => {
  const wrong = files.filter((file) => {
    const name = basename(file).replace(/(\.test|\.spec|\.config|\.d)?\.(ts|tsx|mjs)$/, "");
    return !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) || vague.test(name);
  });
  expect(wrong).toEqual([]);
});

test("reads and writes of a slice can't reach a browser", () => {
  const open = slices
    .filter((file) => /(queries|commands)\.ts$/.test(file))
    .filter((file) => !readFileSync(file, "utf8").startsWith('import "server-only";'));
  expect(open).toEqual([]);
});

test("an actions file is a set of endpoints and says so on its first line", () => {
  const silent = slices
    .filter((file) => file.endsWith("/actions.ts"))
    .filter((file) => !readFileSync(file, "utf8").startsWith('"use server";'));
  expect(silent).toEqual([]);
});

test("the types are not argued with", () => {
  const argued = files.filter((file) => /@ts-(ignore|nocheck|expect-error)/.test(readFileSync(file, "utf8")));
  expect(argued.filter((file) => file !== "tests/unit/architecture.test.ts")).toEqual([]);
});

describe("words on the screen", () => {
  const names = existsSync("messages/nl") ? readdirSync("messages/nl").sort() : [];

  test("both languages have the same files", () => {
    expect(readdirSync("messages/en").sort()).toEqual(names);
  });

  test.each(names)("%s has the same keys and the same arguments in both languages", (name) => {
    expect(keysOf(wordsIn("en", name))).toEqual(keysOf(wordsIn("nl", name)));
  });

  test.each(names)("%s shouts nowhere and leaves no word empty", (name) => {
    const texts = ["nl", "en"].flatMap((language) => Object.values(flat(wordsIn(language, name))));
    expect(texts.filter((text) => text.trim() === "" || /![\s"”']*$/.test(text))).toEqual([]);
  });
});

test("prisma/schema has a file for each slice it names, and none is of another's", () => {
  const known = new Set(["trail", ...readdirSync("lib")]);
  const strangers = readdirSync("prisma/schema")
    .map((file) => basename(file, ".prisma"))
    .filter((name) => !known.has(name));
  expect(strangers).toEqual([]);
});

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function wordsIn(language: string, name: string): unknown {
  return JSON.parse(readFileSync(join("messages", language, name), "utf8"));
}

function flat(words: unknown, path = ""): Record<string, string> {
  if (typeof words === "string") return { [path]: words };
  return Object.assign(
    {},
    ...Object.entries(words as object).map(([key, value]) => flat(value, `${path}.${key}`)),
  ) as Record<string, string>;
}

/** Each key with the names of its arguments: a translation that drops one drops a fact. */
function keysOf(words: unknown): string[] {
  return Object.entries(flat(words))
    .map(([key, text]) => `${key} ${[...argumentsOf(text)].sort().join(" ")}`)
    .sort();
}

/** The names a sentence is filled with; `_coach` is a word, which each language asks for as its grammar needs. A brace inside a choice opens a text, and one inside that a name again. */
function argumentsOf(text: string): Set<string> {
  const names = new Set<string>();
  let depth = 0;
  for (const [brace, name = ""] of text.matchAll(/\{(\w*)|\}/g)) {
    depth += brace === "}" ? -1 : 1;
    if (brace !== "}" && depth % 2 === 1 && !name.startsWith("_")) names.add(name);
  }
  return names;
}
