import { describe, expect, test } from "vitest";
import { campaignStateOf, mayEndOn } from "@/lib/plans/campaigns/rules";
import { mayRunReviews } from "@/lib/plans/policy";
import { actorWith } from "@/tests/support/plans";

describe("the yearly look at all plans", () => {
  test("[G7] a team is in time on the last day itself and late the day after; what was reviewed is never late", () => {
    const adopted = { isAdopted: true, reviewedOn: null };
    expect(campaignStateOf(adopted, "2027-05-31", "2027-05-31")).toBe("waiting");
    expect(campaignStateOf(adopted, "2027-05-31", "2027-06-01")).toBe("overdue");
    const reviewed = { isAdopted: true, reviewedOn: "2027-06-05" };
    expect(campaignStateOf(reviewed, "2027-05-31", "2027-06-06")).toBe("reviewed");
    expect(campaignStateOf({ isAdopted: false, reviewedOn: null }, "2027-05-31", "2027-06-06")).toBe(
      "no-plan",
    );
  });

  test("[G7] its last day lies ahead, in the school year of the plans", () => {
    expect(mayEndOn("2027-07-31", 2026, "2026-11-22").ok).toBe(true);
    expect(mayEndOn("2026-11-22", 2026, "2026-11-22").ok).toBe(true);
    expect(mayEndOn("2026-11-21", 2026, "2026-11-22")).toMatchObject({ refusal: "due-in-the-past" });
    expect(mayEndOn("2027-08-01", 2026, "2026-11-22")).toMatchObject({ refusal: "due-outside-year" });
  });

  test("[A3] HR, the directie and the LOB coordinator ask for it; a leader or an admin does not", () => {
    for (const office of ["hr", "directorate", "lob-coordinator"] as const)
      expect(mayRunReviews(actorWith({ offices: [office] })), office).toBe(true);
    expect(mayRunReviews(actorWith({ leads: ["a"] }))).toBe(false);
    expect(mayRunReviews(actorWith({ offices: ["admin"] }))).toBe(false);
    expect(mayRunReviews(actorWith({ kind: "student" }))).toBe(false);
  });
});
