import { describe, expect, it } from "vitest";
import { keepFigures } from "@/lib/insight/jobs";
import { findFigures } from "@/lib/insight/queries";
import type { ContractFigures, PlaceFigures, Reach } from "@/lib/insight/rules";
import { asDate, type Day, momentOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { inventWorld, settleWorld, type World } from "@/tests/support/insight-world";
import { anInstitution } from "@/tests/support/institution";
import { countSlowly } from "@/tests/support/slow-figures";

const reach: Reach = {
  over: "institution",
  ownId: newId(),
  ledTeamIds: [],
  contracts: "all",
  knowsRoles: true,
};

async function settled(seed: number) {
  const world = inventWorld(seed);
  const institution = await anInstitution();
  await institution.inside((tx) => settleWorld(tx, world));
  const figures = (today: Day, asked: Reach = reach, placeId: string = institution.id) =>
    institution.inside((tx) =>
      findFigures(tx, { institutionId: institution.id, schoolYear: 2026, today, placeId, reach: asked }),
    );
  return { world, institution, figures };
}

function teamIdsOf(world: World, place: PlaceFigures): Set<string | null> {
  const unitsUnder = (id: string): string[] => [
    id,
    ...world.units.filter(({ parentId }) => parentId === id).flatMap((unit) => unitsUnder(unit.id)),
  ];
  const counted = world.teams.filter(({ endsOn }) => endsOn === null || endsOn >= "2026-08-01");
  if (place.kind === "institution") return new Set([...counted.map(({ id }) => id), null]);
  if (place.kind !== "unit") return new Set([place.id]);
  const units = unitsUnder(place.id);
  return new Set(counted.filter(({ unitId }) => units.includes(unitId)).map(({ id }) => id));
}

const factsOf = ({ talks, plans, staff, profiles, coaches, contracts }: PlaceFigures) => ({
  talks,
  plans,
  staff,
  profiles,
  coaches,
  contracts,
});

const days = ["2026-09-15", "2026-11-24", "2027-03-01", "2027-07-31"];

describe("the figures of an institution", () => {
  it.each([1, 2, 3, 4])(
    "[X1] equal those counted by hand, in every place and on every day (world %i)",
    async (seed) => {
      const { world, figures } = await settled(seed);
      for (const day of days) {
        const { places } = await figures(day);
        expect(places.length).toBeGreaterThan(6);
        for (const place of places)
          expect({ [`${place.kind} on ${day}`]: factsOf(place) }).toEqual({
            [`${place.kind} on ${day}`]: countSlowly(world, day, teamIdsOf(world, place)),
          });
      }
    },
  );

  it("[X1] of a branch are the sum of its teams, and all branches are the institution", async () => {
    const { world, figures } = await settled(11);
    const { places } = await figures("2027-02-10");
    const teams = places.filter(({ kind }) => kind === "team" || kind === "support");
    for (const place of places.filter(({ kind }) => kind === "unit" || kind === "institution")) {
      const ids = teamIdsOf(world, place);
      const below = teams.filter(({ id }) => ids.has(id));
      for (const key of ["students", "none", "one", "more", "covered", "onSchedule", "needed"] as const)
        expect(place.talks[key]).toBe(below.reduce((sum, { talks }) => sum + talks[key], 0));
      expect(place.plans.part).toBe(below.reduce((sum, { plans }) => sum + plans.part, 0));
      expect(place.coaches.whole).toBe(below.reduce((sum, { coaches }) => sum + coaches.whole, 0));
    }
  });

  it("[X1] grow by week to what they are today", async () => {
    const { figures } = await settled(5);
    const { places, weeks, basis } = await figures("2027-03-01");
    const { talks } = places.find(({ kind }) => kind === "institution") ?? { talks: null };
    expect(weeks).toHaveLength(basis.elapsedWeeks + 1);
    expect(weeks.at(-1)).toMatchObject({
      atLeastOne: (talks?.one ?? 0) + (talks?.more ?? 0),
      atLeastTwo: talks?.more,
    });
    const held = weeks.map((week) => week.held);
    expect(held).toEqual(held.toSorted((one, other) => one - other));
  });

  it("[O1] of the teams somebody leads leave nothing else out of the database", async () => {
    const { world, figures } = await settled(6);
    const led = world.teams.slice(0, 2).map(({ id }) => id);
    const asked: Reach = { over: "own", ownId: newId(), ledTeamIds: led, contracts: "all", knowsRoles: true };
    const { places } = await figures("2027-02-10", asked, asked.ownId);
    expect(new Set(places.map(({ id }) => id))).toEqual(new Set([...led, asked.ownId]));
    const own = places.find(({ kind }) => kind === "own");
    const known = world.assignments.filter(({ teamId }) => teamId !== null && led.includes(teamId));
    expect(own && factsOf(own)).toEqual(countSlowly(world, "2027-02-10", new Set(led), known));
  });

  it("[X4] carry no contract figure of one or two people to management, and none at all to the coordinator", async () => {
    const { figures } = await settled(7);
    const people = (asked: Reach["contracts"]) =>
      figures("2027-02-10", { ...reach, contracts: asked }).then(({ places }) =>
        places.map(({ contracts }) => contracts),
      );
    const all = (await people("all")).filter((one): one is ContractFigures => typeof one === "object");
    expect(all.some(({ people: whole, peopleEnding }) => whole >= 3 && [1, 2].includes(peopleEnding))).toBe(
      true,
    );
    const seen = (await people("three-or-more")).filter(
      (one): one is ContractFigures => typeof one === "object",
    );
    for (const { people: whole, peopleEnding } of seen) {
      expect([1, 2]).not.toContain(whole);
      expect([1, 2]).not.toContain(peopleEnding);
    }
    expect(new Set(await people("none"))).toEqual(new Set(["hidden"]));
    expect(JSON.stringify(await figures("2027-02-10", { ...reach, contracts: "none" }))).not.toContain(
      "leavers",
    );
  });

  it("[X1] [M13] of a finished year are those of its last day, and those by week of its last week", async () => {
    const { institution, figures } = await settled(8);
    await keepFigures(institution.id, momentOf("2027-07-30", "02:00"));
    const then = await figures("2027-07-31");
    expect(then.basis.weekOn).toBe("2027-07-26");
    expect(await figures("2031-01-01")).toEqual(then);
    await institution.inside(async (tx) => {
      const staff = await tx.staffMember.findMany({ select: { personId: true } });
      const heldOn = asDate("2027-07-01");
      const coachId = staff[0]?.personId ?? "";
      const talks = staff.slice(1).map(({ personId: employeeId }) => ({ coachId, employeeId, heldOn }));
      await tx.conversation.createMany({
        data: talks.map((talk) => ({ id: newId(), kind: "ambition", ...talk })),
      });
    });
    expect(await figures("2031-01-01")).toEqual(then);
  });

  it("[X1] of a year before figures were kept are as it ended", async () => {
    const { figures } = await settled(9);
    const { basis, places } = await figures("2031-01-01");
    expect(basis).toMatchObject({ weekOn: null, weekly: [] });
    const whole = places.find(({ kind }) => kind === "institution");
    expect(whole?.staffTalks).not.toEqual({ part: 0, whole: 0 });
  });
});
