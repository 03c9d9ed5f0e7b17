import { describe, expect, it } from "vitest";
import { visitTasks } from "@/lib/today/visits/rules";
import type { VisitToDo } from "@/lib/visits/queries";

const now = new Date("2026-11-24T10:00:00Z");
const other = { givenName: "Anna", infix: null, familyName: "Bos" };
const visit = (different: Partial<VisitToDo>): VisitToDo => ({
  ...{ id: "v", isVisitor: false, isProposer: false, isLeft: false, other },
  ...{ plannedFor: null, heldOn: null, sharedAt: null, ...different },
});
const kinds = (different: Partial<VisitToDo>) =>
  visitTasks([visit(different)], now).map(({ kind, isLate }) => [kind, isLate]);

describe("[I1] a lesson visit on Vandaag", () => {
  it("is told to who did not propose it, and to both the day before", () => {
    expect(kinds({ plannedFor: "2026-12-03T09:00:00Z" })).toEqual([["visit-soon", false]]);
    expect(kinds({ plannedFor: "2026-12-03T09:00:00Z", isProposer: true })).toEqual([]);
    expect(kinds({ plannedFor: "2026-11-25T09:00:00Z", isProposer: true, isVisitor: true })).toEqual([
      ["visit-soon", false],
    ]);
  });

  it("asks for a day of who did not ask for it", () => {
    expect(kinds({ isVisitor: true })).toEqual([["visit-asked", false]]);
    expect(kinds({ isProposer: true })).toEqual([]);
  });

  it("is to be taken over by who leads the visited after an earlier leader planned it, however far ahead", () => {
    for (const plannedFor of ["2026-11-16T09:00:00Z", "2027-03-01T09:00:00Z", null])
      expect(kinds({ isLeft: true, plannedFor })).toEqual([["visit-left", false]]);
  });

  it("is to be written down by the visitor, and late after a week", () => {
    expect(kinds({ isVisitor: true, plannedFor: "2026-11-17T09:00:00Z" })).toEqual([["visit-write", false]]);
    expect(kinds({ isVisitor: true, plannedFor: "2026-11-16T09:00:00Z" })).toEqual([["visit-write", true]]);
    expect(kinds({ plannedFor: "2026-11-16T09:00:00Z" })).toEqual([]);
  });

  it("is to be handed over once written, and then to be read by who was visited", () => {
    const held = { plannedFor: "2026-11-20T09:00:00Z", heldOn: "2026-11-20" };
    expect(kinds({ ...held, isVisitor: true })).toEqual([["visit-hand-over", false]]);
    expect(kinds({ ...held, sharedAt: "2026-11-21T09:00:00Z" })).toEqual([["visit-read", false]]);
    expect(kinds(held)).toEqual([]);
  });
});
