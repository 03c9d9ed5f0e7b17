import { describe, expect, it } from "vitest";
import { closedBy, warningsOf } from "@/lib/scans/feedback/foresight/rules";
import type { Turnout } from "@/lib/scans/results/rules";
import type { RaterCategory } from "@/lib/scans/rules";

const asked = (counts: Partial<Record<RaterCategory, number>>): Turnout[] =>
  Object.entries(counts).map(([category, count]) => ({ category: category as RaterCategory, count }));
const people = (...ids: string[]) => ({ asked: new Set(ids) });
const kinds = (counts: Partial<Record<RaterCategory, number>>) =>
  warningsOf(asked(counts), people(), []).map(({ kind }) => kind);

describe("what is told while somebody else can still be asked", () => {
  it("[E1] [M13] warns of answers that would stay closed, inside and outside apart", () => {
    expect(warningsOf(asked({ self: 1, leader: 1, colleague: 2, external: 1 }), people(), [])).toEqual([
      { kind: "too-few", where: "inside", missing: 1 },
      { kind: "too-few", where: "outside", missing: 2 },
    ]);
    expect(kinds({ self: 1, leader: 1 })).toEqual([]);
    expect(kinds({ colleague: 5 })).toEqual([]);
  });

  it("[E1] says that exactly three is three who must answer, and which group joins another", () => {
    expect(kinds({ colleague: 3 })).toEqual(["just-enough"]);
    expect(warningsOf(asked({ colleague: 4, student: 2 }), people(), [])).toEqual([
      { kind: "merged", small: ["student"] },
    ]);
  });

  it("[M13] asks for three more inside than from outside, and says that those stand together", () => {
    expect(warningsOf(asked({ colleague: 4, external: 3 }), people(), [])).toEqual([
      { kind: "too-few", where: "outside", missing: 2 },
    ]);
    expect(warningsOf(asked({ colleague: 6, external: 3 }), people(), [])).toEqual([
      { kind: "just-enough", where: "outside" },
      { kind: "merged", small: ["external"] },
    ]);
  });

  it("[M13] warns of nearly the same people as in an earlier round, not of the same or of others", () => {
    const before = [{ name: "Vorig jaar", ...people("a", "b", "c", "d"), answered: 4 }];
    const of = (...ids: string[]) => warningsOf(asked({ colleague: 5 }), people(...ids), before);
    expect(of("a", "b", "c", "d", "e")).toEqual([{ kind: "nearly-same", name: "Vorig jaar" }]);
    expect(of("a", "b", "c", "d")).toEqual([]);
    expect(of("a", "e", "f", "g")).toEqual([]);
  });

  it("[M13] tells before closing whose answers would stay closed", () => {
    const all = asked({ self: 1, leader: 1, colleague: 4, external: 3 });
    expect(closedBy(asked({ self: 1, colleague: 2, external: 3 }), all)).toEqual(["inside", "outside"]);
    expect(closedBy(asked({ colleague: 4, external: 3 }), all)).toEqual(["outside"]);
    expect(closedBy(asked({ colleague: 4, external: 1 }), all)).toEqual([]);
    expect(closedBy([], asked({ self: 1, leader: 1 }))).toEqual([]);
  });
});
