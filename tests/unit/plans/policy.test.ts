import { describe, expect, test } from "vitest";
import {
  mayAcknowledgePlan,
  mayAdoptPlan,
  mayChangePlan,
  mayChangeProgress,
  mayCommentOnPlan,
  mayOpenConsultation,
  mayReadPlan,
  mayRemoveComment,
  mayReviewPlan,
  mayStartPlan,
  type PlanReach,
  reachOf,
} from "@/lib/plans/policy";
import { actorWith } from "@/tests/support/plans";

const people = {
  member: actorWith({ worksIn: ["t"] }),
  "other team": actorWith({ worksIn: ["u"] }),
  leader: actorWith({ leads: ["t"] }),
  "other leader": actorWith({ leads: ["u"] }),
  hr: actorWith({ offices: ["hr"] }),
  directorate: actorWith({ offices: ["directorate"] }),
  coordinator: actorWith({ offices: ["lob-coordinator"] }),
  "assigned coordinator": actorWith({ coordinates: ["t"] }),
  "assigned adviser": actorWith({ advises: ["t"] }),
  admin: actorWith({ offices: ["admin"] }),
  "admin of HR": actorWith({ offices: ["admin", "hr"] }),
  "admin who teaches": actorWith({ offices: ["admin"], worksIn: ["u"] }),
  student: actorWith({ kind: "student" }),
};
type Who = keyof typeof people;

describe("[6.2] TOP draft and TOP adopted", () => {
  test.each<[Who, PlanReach, PlanReach]>([
    ["member", "working", "working"],
    ["leader", "working", "working"],
    ["assigned coordinator", "working", "working"],
    ["assigned adviser", "none", "adopted"],
    ["other team", "none", "adopted"],
    ["other leader", "none", "adopted"],
    ["hr", "facts", "adopted"],
    ["directorate", "facts", "adopted"],
    ["coordinator", "facts", "adopted"],
    ["admin", "none", "none"],
    ["admin of HR", "facts", "adopted"],
    ["admin who teaches", "none", "adopted"],
    ["student", "none", "none"],
  ])("%s reads of a draft: %s, of an adopted plan: %s", (who, draft, adopted) => {
    const actor = people[who];
    expect(reachOf(actor, { teamId: "t", isAdopted: false })).toBe(draft);
    expect(reachOf(actor, { teamId: "t", isAdopted: true })).toBe(adopted);
    expect(mayReadPlan(actor, { teamId: "t", isAdopted: false })).toBe(draft === "working");
    expect(mayReadPlan(actor, { teamId: "t", isAdopted: true })).toBe(adopted !== "none");
  });

  test("a student starts no plan, whatever is said of them", () => {
    expect(mayStartPlan(actorWith({ kind: "student", worksIn: ["t"] }), { id: "t" })).toBe(false);
  });

  test("an office alone writes nothing", () => {
    const writers = Object.entries(people).flatMap(([who, actor]) => {
      const draft = { teamId: "t", isAdopted: false };
      const adopted = { teamId: "t", isAdopted: true };
      const may = {
        start: mayStartPlan(actor, { id: "t" }),
        draft: mayChangePlan(actor, draft),
        discuss: mayOpenConsultation(actor, draft),
        adopt: mayAdoptPlan(actor, draft),
        adjust: mayChangePlan(actor, adopted),
        review: mayReviewPlan(actor, adopted),
      };
      const rights = Object.entries(may).flatMap(([right, is]) => (is ? [right] : []));
      return rights.length > 0 ? [[who, rights.join(" ")]] : [];
    });
    expect(writers).toEqual([
      ["member", "start draft discuss"],
      ["leader", "start draft discuss adopt adjust review"],
    ]);
  });

  test("progress is for the owner who still works in the team, and for its leader", () => {
    const { personId } = people.member;
    const action = { teamId: "t", isAdopted: true, ownerIds: [personId] };
    expect(mayChangeProgress(people.member, action)).toBe(true);
    expect(mayChangeProgress(people.leader, action)).toBe(true);
    expect(mayChangeProgress(people.member, { ...action, ownerIds: [] })).toBe(false);
    const gone = actorWith({ worksIn: ["u"], personId });
    expect(mayChangeProgress(gone, action)).toBe(false);
    expect(mayChangeProgress(people.hr, action)).toBe(false);
  });

  test("the directie sees what was adopted and nobody else says so for it; a draft is not theirs to see", () => {
    const mayOf = (isAdopted: boolean) =>
      Object.entries(people).flatMap(([who, actor]) => {
        return mayAcknowledgePlan(actor, { teamId: "t", isAdopted }) ? [who] : [];
      });
    expect(mayOf(true)).toEqual(["directorate"]);
    expect(mayOf(false)).toEqual([]);
  });

  test("who reads a draft says something about it; the coordinator of the team says it and writes nothing", () => {
    const mayOf = (isAdopted: boolean) =>
      Object.entries(people).flatMap(([who, actor]) => {
        return mayCommentOnPlan(actor, { teamId: "t", isAdopted }) ? [who] : [];
      });
    expect(mayOf(false)).toEqual(["member", "leader", "assigned coordinator"]);
    expect(mayOf(true)).toEqual([]);
  });

  test("words are taken back by who said them, as long as they read along", () => {
    const { personId } = people.member;
    const comment = { teamId: "t", isAdopted: false, authorId: personId };
    expect(mayRemoveComment(people.member, comment)).toBe(true);
    expect(mayRemoveComment(people.leader, comment)).toBe(false);
    expect(mayRemoveComment(actorWith({ worksIn: ["u"], personId }), comment)).toBe(false);
  });
});
