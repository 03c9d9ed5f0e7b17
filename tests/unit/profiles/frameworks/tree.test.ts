import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  arrange,
  branchOf,
  deepest,
  isNameTaken,
  mayFrameworkBeRemoved,
  mayLeave,
  mostPlaces,
  nextCode,
  type Place,
} from "@/lib/profiles/frameworks/rules";

const place = (competenceId: string, parentId: string | null = null): Place => ({
  competenceId,
  code: `n-${competenceId}`,
  parentId,
});

describe("[C9] a framework is a tree", () => {
  it("[C9] reads from the top down, each with its depth, whatever order the places came in", () => {
    const arranged = arrange([place("c", "b"), place("a"), place("b", "a"), place("d")]);
    expect(
      arranged.ok &&
        arranged.data.map(({ competenceId, depth, position }) => [competenceId, depth, position]),
    ).toEqual([
      ["a", 1, 1],
      ["b", 2, 2],
      ["c", 3, 3],
      ["d", 1, 4],
    ]);
  });

  it("[C9] refuses a circle, an unknown parent, a number used twice, a fifth step and more than it can hold", () => {
    const refusal = (places: readonly Place[]) => {
      const arranged = arrange(places);
      return arranged.ok ? null : arranged.refusal;
    };
    expect(refusal([place("a", "b"), place("b", "a"), place("c")])).toBe("under-itself");
    expect(refusal([place("a", "a")])).toBe("under-itself");
    expect(refusal([place("a", "x")])).toBe("parent-gone");
    expect(refusal([place("a"), { ...place("b"), code: "N-A" }])).toBe("code-taken");
    const chain = ["a", "b", "c", "d", "e"].map((id, at, all) =>
      place(id, at === 0 ? null : (all[at - 1] ?? null)),
    );
    expect(refusal(chain)).toBe("too-deep");
    expect(refusal(chain.slice(0, deepest))).toBeNull();
    expect(refusal(Array.from({ length: mostPlaces + 1 }, (_, at) => place(String(at))))).toBe(
      "too-many-competences",
    );
  });

  it("[C9] either refuses, or gives every place once, each below its parent and one step deeper", () => {
    const anyPlaces = fc
      .integer({ min: 0, max: 12 })
      .chain((size) =>
        fc.tuple(
          ...Array.from({ length: size }, (_, at) =>
            fc
              .option(fc.integer({ min: 0, max: size - 1 }), { nil: null })
              .map((parent) => place(String(at), parent === null ? null : String(parent))),
          ),
        ),
      );
    fc.assert(
      fc.property(anyPlaces, (places) => {
        const arranged = arrange(places);
        if (!arranged.ok) return;
        const byId = new Map(arranged.data.map((one) => [one.competenceId, one]));
        expect(byId.size).toBe(places.length);
        for (const one of arranged.data) {
          const parent = one.parentId === null ? null : byId.get(one.parentId);
          expect(one.depth).toBe((parent?.depth ?? 0) + 1);
          expect(one.depth).toBeLessThanOrEqual(deepest);
          if (parent) expect(parent.position).toBeLessThan(one.position);
        }
      }),
    );
  });

  it("[C9] nothing of a branch can become the parent of its top", () => {
    const places = [place("a"), place("b", "a"), place("c", "b"), place("d")];
    expect([...branchOf(places, "a")].toSorted()).toEqual(["a", "b", "c"]);
  });

  it("[C9] gives a new competence a number nobody has", () => {
    expect(nextCode([{ code: "c01" }])).toBe("c02");
    expect(nextCode([{ code: "C02" }])).toBe("c03");
  });

  it("[C9] refuses a name twice under one parent, and allows it under another", () => {
    const named = [{ competenceId: "a", name: "Organisatie", parentId: "p" }];
    expect(isNameTaken(named, { competenceId: "b", name: "organisatie ", parentId: "p" })).toBe(true);
    expect(isNameTaken(named, { competenceId: "b", name: "Organisatie", parentId: "q" })).toBe(false);
    expect(isNameTaken(named, { competenceId: "a", name: "Organisatie", parentId: "p" })).toBe(false);
  });

  it("[C9] a competence leaves a framework only when it stands in another, and nothing stands under it", () => {
    const places = [place("a"), place("b", "a")];
    expect(mayLeave(places, "b", 2)).toMatchObject({ ok: true });
    expect(mayLeave(places, "b", 1)).toMatchObject({ refusal: "only-place" });
    expect(mayLeave(places, "a", 2)).toMatchObject({ refusal: "has-children" });
  });

  it("[C9] the own framework stays, another one goes when it is empty", () => {
    expect(mayFrameworkBeRemoved({ isOwn: true, count: 0 })).toMatchObject({ refusal: "framework-own" });
    expect(mayFrameworkBeRemoved({ isOwn: false, count: 1 })).toMatchObject({ refusal: "framework-filled" });
    expect(mayFrameworkBeRemoved({ isOwn: false, count: 0 })).toMatchObject({ ok: true });
  });
});
