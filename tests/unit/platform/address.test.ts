import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { idsIn } from "@/lib/platform/address";
import { newId } from "@/lib/platform/ids";

const sources = (folder: string, name: RegExp) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => name.test(path))
    .map((path) => ({ path, text: readFileSync(join(folder, path), "utf8") }));

describe("an id in an address that is none names nothing", () => {
  test.each(["x", "", "0", newId().toUpperCase(), `${newId()}0`, "00000000-0000-0000-0000-00000000000g"])(
    "%j is absent",
    async (teamId) => {
      await expect(idsIn(Promise.resolve({ institution: "helicon", teamId }))).rejects.toThrow("404");
    },
  );

  test("every id of an address is looked at, and nothing else", async () => {
    const parts = { institution: "helicon", number: "2", run: newId(), goalId: newId() };
    expect(await idsIn(Promise.resolve(parts))).toEqual(parts);
    await expect(idsIn(Promise.resolve({ ...parts, run: "2" }))).rejects.toThrow("404");
  });

  test("every page with an id in its address asks so", () => {
    const pages = sources("app", /\[(?:[a-zA-Z]*Id|run)\].*page\.tsx$/);
    expect(pages.length).toBeGreaterThan(25);
    expect(pages.filter(({ text }) => !text.includes("idsIn(params)")).map(({ path }) => path)).toEqual([]);
    expect(pages.filter(({ text }) => /await params|\[params,/.test(text)).map(({ path }) => path)).toEqual(
      [],
    );
  });
});

test("every cookie the server sets has the flags of the address: Secure over https", () => {
  const set = sources("lib", /\.ts$/).flatMap(({ path, text }) =>
    [...text.matchAll(/(?:jar|cookies\(\)\))\.set\([^;]*;/g)].map(([call]) => ({ path, call })),
  );
  expect(set.length).toBeGreaterThanOrEqual(5);
  expect(set.filter(({ call }) => !/cookieFlags\(\)|, flags\)/.test(call))).toEqual([]);
});
