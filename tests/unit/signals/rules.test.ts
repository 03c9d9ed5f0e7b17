import { describe, expect, it } from "vitest";
import { addresseeOf, isLongEnough, isSameName, deedsFor, mayBeSettled } from "@/lib/signals/rules";
import { mayRaise, mayRaiseAbout, mayReadSignal } from "@/lib/signals/policy";
import { raiseByNameInput } from "@/lib/signals/schema";
import { anActor } from "@/tests/support/actor";

const found = { studentId: "stan", coachId: "coco" };
const dier = { id: "dier", name: "Dier" };
const student = { id: "stan", coachId: "coco", opensEarlier: true, teamIds: ["dier"] };

describe("who gets a signal", () => {
  it("[C24] is the coach of the one student meant; anything else is one and the same refusal", () => {
    expect(addresseeOf([found])).toEqual({ ok: true, data: found });
    const refused = { ok: false, refusal: "not-delivered" };
    expect(addresseeOf([])).toEqual(refused);
    expect(addresseeOf([found, { ...found, studentId: "olga" }])).toEqual(refused);
    expect(addresseeOf([{ ...found, coachId: null }])).toEqual(refused);
  });

  it("[C24] is found by the whole name only, whatever capitals, accents and order", () => {
    expect(isSameName("sanne DE vriés", "Sanne de Vries")).toBe(true);
    expect(isSameName("Vries, Sanne de", "Sanne de Vries")).toBe(true);
    expect(isSameName("Sanne Vries", "Sanne de Vries")).toBe(false);
    expect(
      raiseByNameInput.safeParse({ name: "Sanne", teamId: crypto.randomUUID(), words: "x" }).success,
    ).toBe(false);
  });

  it("[C24] is looked for in the own team from three letters on", () => {
    expect([isLongEnough("Sa"), isLongEnough("San"), isLongEnough("S a n")]).toEqual([false, true, false]);
  });
});

describe("a signal", () => {
  it("[C24] is raised by any member of staff and no student", () => {
    expect([mayRaise(anActor({})), mayRaise(anActor({ kind: "student" }))]).toEqual([true, false]);
  });

  it("[C24] is raised from a list only about students of the own team, and not by their own coach", () => {
    const near = anActor({ teams: [dier] });
    expect(mayRaiseAbout(near, student)).toBe(true);
    expect(mayRaiseAbout(anActor({}), student)).toBe(false);
    expect(mayRaiseAbout(near, { ...student, coachId: near.personId })).toBe(false);
  });

  it("[C24] is read by the present coach alone, and once settled only by who settled it", () => {
    const coach = anActor({});
    const mine = { coachId: coach.personId, settledById: null };
    expect(mayReadSignal(coach, mine)).toBe(true);
    expect(mayReadSignal(coach, { ...mine, coachId: "another" })).toBe(false);
    expect(mayReadSignal(coach, { ...mine, settledById: "another" })).toBe(false);
    expect(mayReadSignal(coach, { ...mine, settledById: coach.personId })).toBe(true);
  });

  it("[C24] is settled once", () => {
    const waiting = { deed: null, pickedUp: null };
    expect(mayBeSettled(waiting, "talked").ok).toBe(true);
    expect(mayBeSettled({ ...waiting, deed: "known" }, "talked")).toEqual({
      ok: false,
      refusal: "settled-already",
    });
  });

  it("[W4] is left to who passed it on only where they take it up", () => {
    const waiting = { deed: null, pickedUp: null };
    expect(mayBeSettled(waiting, "left-to")).toEqual({ ok: false, refusal: "not-picked-up" });
    expect(mayBeSettled({ ...waiting, pickedUp: {} }, "left-to").ok).toBe(true);
    expect(deedsFor(waiting)).not.toContain("left-to");
  });
});
