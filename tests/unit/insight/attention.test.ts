import { describe, expect, it } from "vitest";
import { attentionOf } from "@/lib/insight/attention/rules";
import { aBasis, aPlace } from "@/tests/support/figures";

const team = (name: string, different = {}) =>
  aPlace({ id: name, name, kind: "team", teamCount: 1, ...different });
const lacking = { plans: { part: 0, whole: 1, draft: 1, consultation: 0 } };

describe("what asks for attention", () => {
  it("[X1] is nothing where every figure is in order", () => {
    expect(attentionOf(aPlace(), [team("Dier"), team("Groen")], aBasis())).toEqual([]);
  });

  it("[X1] names the one team it is about", () => {
    const place = aPlace({ plans: { part: 1, whole: 2, draft: 1, consultation: 0 } });
    const [first] = attentionOf(place, [team("Dier"), team("Groen", lacking)], aBasis());
    expect(first).toMatchObject({
      concern: "plans",
      team: { name: "Groen" },
      teams: 1,
      ofTeams: 2,
      isUrgent: true,
    });
  });

  it("[X1] counts the teams where there are more, and can wait early in the year", () => {
    const place = aPlace({ plans: { part: 0, whole: 2, draft: 2, consultation: 0 } });
    const [first] = attentionOf(
      place,
      [team("Dier", lacking), team("Groen", lacking)],
      aBasis({ elapsedWeeks: 5 }),
    );
    expect(first).toMatchObject({ concern: "plans", team: null, teams: 2, isUrgent: false });
  });

  it("[O15] puts students without a coach before what can wait", () => {
    const place = aPlace({ coaches: { part: 98, whole: 100 }, profiles: { part: 3, whole: 4 } });
    const concerns = attentionOf(place, [team("Dier", { coaches: { part: 48, whole: 50 } })], aBasis());
    expect(concerns.map(({ concern }) => concern)).toEqual(["coaches", "profiles"]);
    expect(concerns[0]).toMatchObject({ part: 2, whole: 100, isUrgent: true });
  });

  it("[O1] warns of teams with many first talks to go before anybody is behind", () => {
    const talks = { students: 90, none: 60, one: 30, more: 0, covered: 0, onSchedule: 90, needed: 180 };
    const basis = aBasis({ elapsedWeeks: 13, nextDueOn: "2027-01-25" });
    const [first] = attentionOf(aPlace({ talks }), [team("Dier", { talks }), team("Groen")], basis);
    expect(first).toMatchObject({
      concern: "first-talk",
      team: { name: "Dier" },
      part: 60,
      before: "2027-01-25",
    });
  });

  it("[X1] [M13] names the team only where everybody without a role is, and says so where there may be a few more", () => {
    const few = { staff: { part: 2, whole: 10 } };
    const [only] = attentionOf(
      aPlace({ staff: { part: 10, whole: 18 } }),
      [team("Dier"), team("Groen", few)],
      aBasis(),
    );
    expect(only).toMatchObject({ concern: "staff", team: { name: "Groen" }, part: 8, isAtLeast: false });
    const untold = [team("Dier", { staff: "withheld" }), team("Groen", few)];
    const [rest] = attentionOf(aPlace({ staff: { part: 20, whole: 60 } }), untold, aBasis());
    expect(rest).toMatchObject({ concern: "staff", team: null, part: 40, whole: 60 });
    const most = { part: 4, whole: 60, bound: "most" } as const;
    expect(attentionOf(aPlace({ staff: most }), [], aBasis())[0]).toMatchObject({
      part: 56,
      isAtLeast: true,
    });
    for (const staff of ["withheld", { part: 16, whole: 20, bound: "least" }] as const)
      expect(attentionOf(aPlace({ staff }), [], aBasis())).toEqual([]);
  });

  it("[X1] is at most four things at once", () => {
    const place = aPlace({
      talks: { students: 100, none: 60, one: 40, more: 0, covered: 0, onSchedule: 40, needed: 200 },
      plans: { part: 0, whole: 2, draft: 0, consultation: 0 },
      profiles: { part: 0, whole: 4 },
      staff: { part: 2, whole: 20 },
      coaches: { part: 50, whole: 100 },
      contracts: { minutes: 100, minutesEnding: 90, people: 9, peopleEnding: 8 },
    });
    expect(attentionOf(place, [], aBasis())).toHaveLength(4);
  });
});
