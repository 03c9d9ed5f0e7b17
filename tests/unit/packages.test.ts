import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";

const entry = z.object({
  version: z.string().optional(),
  resolved: z.string().optional(),
  hasInstallScript: z.boolean().optional(),
  optionalDependencies: z.record(z.string(), z.string()).default({}),
});
const lock = z
  .object({ packages: z.record(z.string(), entry) })
  .parse(JSON.parse(readFileSync("package-lock.json", "utf8")));
const paths = Object.keys(lock.packages);

test("package-lock.json names every system's own part of a package, or npm ci refuses it", () => {
  const wanted = Object.values(lock.packages).flatMap((each) => Object.keys(each.optionalDependencies));
  const missing = wanted.filter((name) => !paths.some((path) => path.endsWith(`node_modules/${name}`)));
  expect(missing).toEqual([]);
});

test("package-lock.json ties nobody to a registry of our own", () => {
  const tied = paths.filter((path) => lock.packages[path]?.resolved !== undefined);
  expect(tied).toEqual([]);
});
