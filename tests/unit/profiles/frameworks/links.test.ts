import { describe, expect, it } from "vitest";
import { inOrder, mayBecome, mayRelate } from "@/lib/profiles/links/rules";

const one = { id: "a", becameId: null };
const other = { id: "b", becameId: null };

describe("[D4] [C25] competences of one framework and another", () => {
  it("[D4] a competence becomes another once, and only one that still counts itself", () => {
    expect(mayBecome(one, other)).toMatchObject({ ok: true });
    expect(mayBecome(one, one)).toMatchObject({ refusal: "with-itself" });
    expect(mayBecome({ ...one, becameId: "c" }, other)).toMatchObject({ refusal: "already-became" });
    expect(mayBecome(one, { ...other, becameId: "c" })).toMatchObject({ refusal: "target-became" });
    expect(mayBecome(one, { ...other, becameId: "a" })).toMatchObject({ refusal: "became-this" });
  });

  it("[C25] that two belong together is one relation, from whichever side it is said", () => {
    expect(mayRelate(one, other)).toMatchObject({ ok: true });
    expect(mayRelate(one, one)).toMatchObject({ refusal: "with-itself" });
    expect(inOrder("b", "a")).toEqual(inOrder("a", "b"));
  });
});
