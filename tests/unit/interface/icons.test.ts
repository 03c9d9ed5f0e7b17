import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { iconNames } from "@/components/ui/icon-names";

test("every icon that can be named is drawn on the sheet", () => {
  const sheet = readFileSync("components/ui/icons.svg", "utf8");
  expect(iconNames.filter((name) => !sheet.includes(`<symbol id="${name}"`))).toEqual([]);
});
