import { expect, test } from "vitest";
import { linkTokenOf } from "@/lib/platform/request";
import { inLanguage } from "@/lib/platform/words";

const token = "Zk3-".repeat(8);

test("[M6] the address of a personal link tells which one it is, of a form, of a shown result and of a talk", () => {
  expect(linkTokenOf(`/r/${token}`)).toBe(token);
  expect(linkTokenOf(`/r/uitslag/${token}`)).toBe(token);
  expect(linkTokenOf(`/r/portfolio/${token}`)).toBe(token);
  expect(linkTokenOf(`/r/gesprek/${token}`)).toBe(token);
});

test("[V1] the address of a personal link says the language it begins in, where that is not Dutch", () => {
  expect(inLanguage(`/r/gesprek/${token}`, "nl")).toBe(`/r/gesprek/${token}`);
  expect(inLanguage(`/r/gesprek/${token}`, "en")).toBe(`/r/gesprek/${token}?taal=en`);
});

test.each([`/r/agenda/${token}`, `/r/${token}/x`, `/r/${token.slice(1)}`, `/helicon/r/${token}`, "/r/", ""])(
  "%j is the address of none",
  (path) => {
    expect(linkTokenOf(path)).toBeNull();
  },
);
