import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { pages } from "@/tests/support/matrix/pages";
import { outside, readingRoutes, writingRoutes } from "@/tests/support/matrix/routes";

test("every page and route has a line in the matrix, and every line is about one", () => {
  const addresses = readdirSync("app", { recursive: true, encoding: "utf8" })
    .filter((path) => /(^|\/)(page\.tsx|route\.tsx?)$/.test(path))
    .map((path) => `/${path.replaceAll(/\([^)]*\)\/|\/?(page|route)\.tsx?$/g, "")}`);
  const lines = [pages, readingRoutes, outside].flatMap((table) => Object.keys(table));
  expect(addresses.sort()).toEqual([...lines, ...writingRoutes].sort());
});
