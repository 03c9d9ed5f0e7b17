import { expect, test } from "vitest";
import { mayGiveHalf } from "@/lib/access/halves/policy";
import { canGive } from "@/lib/access/halves/rules";
import { anActor } from "@/tests/support/actor";

const half = { personId: "owner", makerId: "maker" };
const worksUntil = new Date("2026-11-24T09:00:00Z");

test("[6.5-8] the second half is given by HR or the directie, and by no other office", () => {
  for (const office of ["hr", "directorate"] as const)
    expect(mayGiveHalf(anActor({ personId: "colleague", offices: new Set([office]) }), half)).toBe(true);
  for (const office of ["admin", "privacy-officer", "team-lead", "lob-coordinator", "second-line"] as const)
    expect(mayGiveHalf(anActor({ personId: "colleague", offices: new Set([office]) }), half)).toBe(false);
});

test("[6.5-8] who made the first half, or whose account it opens, never gives the second, whatever they hold", () => {
  const offices = new Set(["admin", "hr", "directorate"] as const);
  for (const personId of ["maker", "owner"])
    expect(mayGiveHalf(anActor({ personId, offices }), half)).toBe(false);
});

test("a half is given once, and as long as the password works", () => {
  const before = new Date(worksUntil.getTime() - 1);
  expect(canGive({ givenAt: null, worksUntil }, before)).toEqual({ ok: true, data: undefined });
  expect(canGive({ givenAt: before, worksUntil }, before)).toEqual({ ok: false, refusal: "given-already" });
  expect(canGive({ givenAt: null, worksUntil }, worksUntil)).toEqual({ ok: false, refusal: "too-late" });
});
