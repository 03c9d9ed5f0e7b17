import { beforeEach, describe, expect, test } from "vitest";
import { keepFigures } from "@/lib/insight/jobs";
import { findFigures } from "@/lib/insight/queries";
import type { Actor } from "@/lib/platform/actor";
import { asDate, type Day } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { findCoverage, findOwnStanding } from "@/lib/visits/coverage/queries";
import { addStaff, addTeam, appoint } from "@/prisma/seed/builders";
import { aVisiting, type Visiting } from "@/tests/support/visits";

/** School year 2026-2027, looked at on the first of December. */
const now = new Date("2026-12-01T10:00:00Z");
const today = "2026-12-01";

let world: Visiting;

beforeEach(async () => {
  world = await aVisiting();
});

const visit = (teacherId: string, heldOn: Day | null, different: Record<string, unknown> = {}) =>
  world.here.inside((tx) =>
    tx.lessonVisit.create({
      data: {
        ...{ id: newId(), kind: "leader", setting: "lesson", lesson: "Les", place: "" },
        ...{ teacherId, visitorId: world.lead.personId, proposedById: world.lead.personId },
        ...{ heldOn: heldOn && asDate(heldOn), ...different },
      },
      select: { id: true },
    }),
  );

/** A teacher of the team with these contracts: from and until. */
const employed = (contracts: readonly (readonly [Day, Day | null])[], teamIds = [world.teamId]) =>
  world.here.inside(async (tx) => {
    const personId = await addStaff(tx, { teamIds });
    await tx.contract.deleteMany({ where: { personId } });
    await tx.contract.createMany({
      data: contracts.map(([from, until]) => ({
        ...{ personId, kind: "temporary", fte: 0.5, startsOn: asDate(from) },
        endsOn: until && asDate(until),
      })),
    });
    return personId;
  });

const coverage = (actor: Actor = world.lead, at = now) =>
  world.here.inside((tx) => findCoverage(tx, actor, at), actor.personId);
const counted = async (at = now) => {
  const [team] = (await coverage(world.lead, at)).teams;
  return [team?.visited ?? 0, team?.teachers ?? 0];
};
const consent = (covers: string[]) =>
  world.here.inside((tx) =>
    tx.worksCouncilConsent.create({
      data: { id: newId(), consentedOn: asDate("2026-06-01"), covers, document: "Besluit", confirmedAt: now },
      select: { id: true },
    }),
  );

describe("[I1] [I2] the coverage of lesson visits (domain.md 2.6-5)", () => {
  test("counts who works in a team that teaches and does not lead it, with a visit this school year", async () => {
    expect(await counted()).toEqual([0, 2]);
    await visit(world.teacher.personId, "2026-08-01");
    await visit(world.teacher.personId, "2026-11-20");
    expect(await counted()).toEqual([1, 2]);
  });

  test("counts per school year: a visit of 31 July is of the year before, one that was planned or called off is none", async () => {
    await visit(world.teacher.personId, "2026-07-31");
    await visit(world.mate.personId, null, { plannedFor: new Date("2026-11-20T09:00:00Z") });
    await visit(world.mate.personId, null, { cancelledAt: now, cancelledBecause: "time" });
    expect(await counted()).toEqual([0, 2]);
    expect(await counted(new Date("2026-07-31T12:00:00Z"))).toEqual([1, 2]);
  });

  test.each([
    [
      "from 1 May for ever: three months of this year, but not begun on this day",
      [["2027-05-01", null]],
      2,
      3,
    ],
    ["from 1 May to 31 July: three months", [["2027-05-01", "2027-07-31"]], 2, 3],
    ["from 2 May: a day too few", [["2027-05-02", null]], 2, 2],
    ["from 1 August to 31 October: three months, and left", [["2026-08-01", "2026-10-31"]], 3, 3],
    ["from 1 August to 30 October: a day too few", [["2026-08-01", "2026-10-30"]], 2, 2],
    ["since years, to 30 September: two months of this year", [["2020-08-01", "2026-09-30"]], 2, 2],
    [
      "two contracts that follow each other count as one",
      [
        ["2026-08-01", "2026-09-15"],
        ["2026-09-16", "2026-10-31"],
      ],
      3,
      3,
    ],
    [
      "two contracts at once count once",
      [
        ["2026-08-01", "2026-09-30"],
        ["2026-08-15", "2026-09-30"],
      ],
      2,
      2,
    ],
    ["not employed this year", [["2019-08-01", "2020-07-31"]], 2, 2],
  ] as const)("%s", async (_what, contracts, inDecember, inJuly) => {
    await employed(contracts);
    expect((await counted())[1]).toBe(inDecember);
    expect((await counted(new Date("2027-07-31T10:00:00Z")))[1]).toBe(inJuly);
  });

  test("goes by the employment itself where no contract is known", async () => {
    await employed([]);
    expect(await counted()).toEqual([0, 3]);
  });

  test("counts from as many months as the institution says", async () => {
    await employed([["2026-08-01", "2026-10-31"]]);
    const made = { id: newId(), number: 1, months: 4, sentences: ["Zin"], madeById: world.lead.personId };
    const data = { ...made, validFrom: asDate("2026-09-01") };
    await world.here.inside((tx) => tx.visitArrangement.create({ data, select: { id: true } }));
    expect(await counted()).toEqual([0, 2]);
  });

  test("counts who works in two teams in each of them, and once for both together", async () => {
    const otherId = await world.here.inside(async (tx) => {
      const id = await addTeam(tx, { unitId: world.unitId, name: "Groen" });
      await appoint(tx, world.lead.personId, "team-lead", { teamId: id });
      return id;
    });
    const bothId = await employed([["2020-08-01", null]], [world.teamId, otherId]);
    await visit(bothId, "2026-10-01");
    const lead = await world.here.actor(world.lead.personId);
    const { teams } = await coverage(lead);
    expect(teams.map(({ teamName, visited, teachers }) => [teamName, visited, teachers])).toEqual([
      ["Dier & Zorg", 1, 3],
      ["Groen", 1, 1],
    ]);
    const asked = { institutionId: world.here.id, schoolYear: 2026, today, placeId: lead.personId };
    const own = { ownId: lead.personId, ledTeamIds: [world.teamId, otherId], contracts: "none" } as const;
    const figures = (over: "own" | "institution") =>
      world.here.inside((tx) => findFigures(tx, { ...asked, reach: { ...own, over } }));
    const led = await figures("own");
    expect(led.places.find(({ kind }) => kind === "own")?.visits).toEqual({ part: 1, whole: 3 });
    await keepFigures(world.here.id, now);
    const steered = await figures("institution");
    expect(steered.places.find(({ id }) => id === world.teamId)?.visits).toBe("withheld");
  });

  test("[M13] is told who steers as kept for the week, everybody in one team, and a number only with enough on both sides", async () => {
    const otherId = await world.here.inside((tx) => addTeam(tx, { unitId: world.unitId, name: "Groen" }));
    const teachers: string[] = [];
    for (let made = 0; made < 10; made++) teachers.push(await employed([["2020-08-01", null]]));
    for (let made = 0; made < 6; made++) await employed([["2020-08-01", null]], [otherId]);
    await employed([["2020-08-01", null]], [world.teamId, otherId]);
    for (const id of teachers.slice(0, 6)) await visit(id, "2026-10-01");
    const reach = { over: "institution", ownId: newId(), ledTeamIds: [], contracts: "none" } as const;
    const asked = { institutionId: world.here.id, schoolYear: 2026, today, placeId: world.here.id, reach };
    const visits = async () => {
      const { places } = await world.here.inside((tx) => findFigures(tx, asked));
      return [world.here.id, world.unitId, world.teamId, otherId].map(
        (id) => places.find((place) => place.id === id)?.visits,
      );
    };
    await keepFigures(world.here.id, now);
    const whole = { part: 6, whole: 19 };
    // The other team is uniform: what is left of the unit without the first would say it of all seven.
    const kept = await visits();
    expect(kept[0]).toEqual(whole);
    expect(kept[3]).toBe("withheld");
    expect(kept.filter((one) => one !== "withheld")).toEqual([whole, whole]);
    await visit(teachers[7] ?? "", "2026-12-01");
    await keepFigures(world.here.id, now);
    expect(await visits()).toEqual(kept);
  });
});

describe("[I3] who had no visit yet, by name", () => {
  test("is nobody's list without the works council's consent to that very list", async () => {
    expect((await coverage()).due).toBe(null);
    await consent(["talks", "hours"]);
    expect((await coverage()).due).toBe(null);
    expect((await coverage()).teams).toHaveLength(1);
  });

  test("is the leader's of today, of own teams, with what is planned", async () => {
    await consent(["lesson-visits"]);
    await visit(world.teacher.personId, "2026-10-01");
    await visit(world.mate.personId, null, { plannedFor: new Date("2026-12-03T09:00:00Z") });
    const { due } = await coverage();
    expect(due).toMatchObject([{ id: world.mate.personId, plannedFor: new Date("2026-12-03T09:00:00Z") }]);
    const stranger = await world.here.inside((tx) => addStaff(tx));
    expect(await coverage(await world.here.actor(stranger))).toEqual({ teams: [], due: null });
  });

  test("holds no figure of a person: a name, a team and a day", async () => {
    await consent(["lesson-visits"]);
    const [one] = (await coverage()).due ?? [];
    expect(Object.keys(one ?? {}).sort()).toEqual(["id", "name", "plannedFor", "teamName", "visitId"]);
  });
});

test("[I4] the teacher reads about themselves what the list says, with and without consent; a leader who teaches nowhere has nothing", async () => {
  const standing = (actor: Actor) =>
    world.here.inside((tx) => findOwnStanding(tx, actor, now), actor.personId);
  expect(await standing(world.teacher)).toEqual({ isVisited: false });
  await visit(world.teacher.personId, "2026-10-01");
  expect(await standing(world.teacher)).toEqual({ isVisited: true });
  expect(await standing(world.mate)).toEqual({ isVisited: false });
  expect(await standing(world.lead)).toBe(null);
});
