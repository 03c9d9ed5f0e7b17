import { expect, test } from "vitest";
import { linkTokenOf } from "@/lib/platform/request";

const token = "Zk3-".repeat(8);

test("[M6] the address of a personal link tells which one it is, of a form, of a shown result and of a talk", () => {
  expect(linkTokenOf(`/r/${token}`)).toBe(token);
  expect(linkTokenOf(`/r/uitslag/${token}`)).toBe(token);
  expect(linkTokenOf(`/r/portfolio/${token}`)).toBe(token);
  expect(linkTokenOf(`/r/gesprek/${token}`)).toBe(token);
});

test.each([`/r/agenda/${token}`, `/r/${token}/x`, `/r/${token.slice(1)}`, `/helicon/r/${token}`, "/r/", ""])(
  "%j is the address of none",
  (path) => {
    expect(linkTokenOf(path)).toBeNull();
  },
);
