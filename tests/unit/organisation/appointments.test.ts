import { expect, test } from "vitest";
import { canAppoint, isRunning, lastDayOf, type Scope } from "@/lib/organisation/appointments/rules";
import type { Office } from "@/lib/platform/actor";

const institution: Scope = { kind: "institution" };
const team: Scope = { kind: "team", id: "t", name: "Dier & Zorg" };
const held = (office: Office, scope: Scope, startsOn: string, endsOn: string | null = null) => ({
  ...{ id: "a", personId: "p", office, scope, startsOn, endsOn },
});
const wanted = (office: Office, scope: Scope, others = {}) => ({
  ...{ office, scope, startsOn: "2026-08-01", endsOn: null, isEmployed: true, held: [] },
  ...others,
});
const refusalOf = (asked: Parameters<typeof canAppoint>[0]) => {
  const verdict = canAppoint(asked);
  return verdict.ok ? null : verdict.refusal;
};

test("a team leader leads a team or a unit, never the institution as such", () => {
  expect(refusalOf(wanted("team-lead", institution))).toBe("needs-a-team");
  expect(refusalOf(wanted("team-lead", team))).toBeNull();
});

test.each(["hr", "directorate", "admin", "privacy-officer"] as const)(
  "%s is an office of the whole",
  (office) => {
    expect(refusalOf(wanted(office, team))).toBe("whole-institution-only");
    expect(refusalOf(wanted(office, institution))).toBeNull();
  },
);

test("nobody holds the same office twice at a time, and may hold it again afterwards", () => {
  const before = [held("hr", institution, "2025-08-01", "2026-08-01")];
  expect(refusalOf(wanted("hr", institution, { held: before }))).toBe("held-already");
  expect(refusalOf(wanted("hr", institution, { held: before, startsOn: "2026-08-02" }))).toBeNull();
});

test.each(["admin", "directorate", "hr"] as const)("the data-protection officer is not also %s", (office) => {
  const watching = [held("privacy-officer", institution, "2025-08-01")];
  expect(refusalOf(wanted(office, institution, { held: watching }))).toBe("conflicting");
  const running = [held(office, institution, "2025-08-01")];
  expect(refusalOf(wanted("privacy-officer", institution, { held: running }))).toBe("conflicting");
});

test("who has left is given no office", () => {
  expect(refusalOf(wanted("hr", institution, { isEmployed: false }))).toBe("not-employed");
});

test("an office that ends now ran until yesterday, and is gone today", () => {
  const office = held("hr", institution, "2025-08-01");
  const lastDay = lastDayOf(office, null, "2026-11-22");
  expect(lastDay).toEqual({ ok: true, data: "2026-11-21" });
  expect(isRunning({ ...office, endsOn: "2026-11-21" }, "2026-11-22")).toBe(false);
});

test("an office ends no earlier than it began, and not twice", () => {
  expect(lastDayOf(held("hr", institution, "2026-08-01"), "2026-07-31", "2026-11-22").ok).toBe(false);
  expect(lastDayOf(held("hr", institution, "2025-08-01", "2026-01-01"), null, "2026-11-22").ok).toBe(false);
});
