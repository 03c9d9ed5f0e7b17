import { describe, expect, test } from "vitest";
import { importKinds } from "@/lib/exchange/columns/schema";
import { mayImport, maySeeRun, visibleKinds } from "@/lib/exchange/runs/policy";
import type { Actor, Office } from "@/lib/platform/actor";

const who = (kind: "staff" | "student", ...offices: Office[]) =>
  ({ kind, offices: new Set(offices) }) as unknown as Actor;

const rights: readonly (readonly [string, Actor, readonly string[]])[] = [
  ["HR", who("staff", "hr"), ["staff"]],
  ["the admin", who("staff", "admin"), ["units", "programmes", "students", "coaches"]],
  ["somebody who is both", who("staff", "hr", "admin"), [...importKinds]],
  ["a teacher", who("staff"), []],
  ["a leader", who("staff", "team-lead"), []],
  ["the directie", who("staff", "directorate"), []],
  ["the coordinator", who("staff", "lob-coordinator"), []],
  ["the privacy officer", who("staff", "privacy-officer"), []],
  ["a student, whatever is said of them", who("student", "hr", "admin"), []],
];

describe("HR imports staff and contracts, the admin the rest, and nobody sees the other's files (decisions 32)", () => {
  test.each(rights)("%s", (_who, actor, kinds) => {
    expect(visibleKinds(actor)).toEqual(kinds);
    for (const kind of importKinds) {
      expect(mayImport(actor, { kind })).toBe(kinds.includes(kind));
      expect(maySeeRun(actor, { kind })).toBe(kinds.includes(kind));
    }
  });
});
