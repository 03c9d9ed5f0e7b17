import { beforeAll, describe, expect, test } from "vitest";
import { findOwnTalks } from "@/app/[institution]/werkgesprekken/find-own-talks";
import { keepFigures } from "@/lib/insight/jobs";
import { homePlaceOf, reachOf } from "@/lib/insight/policy";
import { findFigures } from "@/lib/insight/queries";
import type { Actor } from "@/lib/platform/actor";
import { asDate, dayOf, later, mondayOf, schoolYearOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { addStaff, addTeam, appoint } from "@/prisma/seed/builders";
import { aStaff, planned, recorded, type Staffed } from "@/tests/support/staff-talks";

let staff: Staffed;

beforeAll(async () => {
  staff = await aStaff();
  await recorded(staff);
  await planned(staff, { employeeId: staff.ids.colleague });
});

const now = () => new Date();

async function coverage(who: keyof Staffed["ids"]) {
  const actor = await staff.actor(who);
  const noteReading = () => Promise.resolve();
  const view = await staff.here.inside(
    (tx) => findOwnTalks({ tx, actor, now: now(), noteReading }, { page: 1, held: 1, people: 1 }),
    actor.personId,
  );
  return view?.coverage ?? null;
}

/** What Borging tells somebody of the talks of who leads: of the place it opens with, and of every place. */
async function leaderTalks(who: keyof Staffed["ids"]) {
  return leaderTalksFor(await staff.actor(who));
}

async function leaderTalksFor(actor: Actor) {
  const [today, schoolYear, placeId] = [dayOf(now()), schoolYearOf(now()), homePlaceOf(actor)];
  const asked = { institutionId: staff.here.id, schoolYear, today, placeId, reach: reachOf(actor) };
  const { places, basis } = await staff.here.inside((tx) => findFigures(tx, asked), actor.personId);
  const home = places.find(({ id }) => id === placeId)?.leaderTalks;
  const elsewhere = places.filter(({ id }) => id !== placeId).map((place) => place.leaderTalks);
  return { home, elsewhere: [...new Set(elsewhere)], isWeekly: basis.weekly.includes("leaderTalks") };
}

/** As the night of a next week does. */
async function keep(): Promise<void> {
  await staff.here.inside((tx) => tx.weeklyFigure.deleteMany());
  await keepFigures(staff.here.id, now());
}

const monday = () => mondayOf(dayOf(now()));
const held = (employeeId: string, kind: string, daysAgo: number) =>
  staff.here.inside((tx) =>
    tx.conversation.create({
      data: {
        ...{ id: newId(), employeeId, coachId: staff.ids.manager, kind },
        heldOn: asDate(later(dayOf(now()), { days: -daysAgo })),
      },
      select: { id: true },
    }),
  );

describe("how many had a talk this school year", () => {
  test("[M13] is hidden of fewer people than the minimum on both sides, and told to nobody who only works here", async () => {
    for (const who of ["hr", "director"] as const)
      expect(await coverage(who)).toEqual({ rows: [], minimum: 5, monday: null });
    await keep();
    const shown = [
      { group: "leaders", isWithheld: true },
      { group: "others", isWithheld: true },
    ];
    for (const who of ["hr", "director"] as const)
      expect(await coverage(who)).toEqual({ rows: shown, minimum: 5, monday: monday() });
    expect(await coverage("lead")).toMatchObject({ rows: [{ group: "own", isWithheld: true }], minimum: 5 });
    for (const who of ["teacher", "coordinator"] as const) expect(await coverage(who)).toBeNull();
    for (const who of ["hr", "director"] as const)
      expect(await leaderTalks(who)).toEqual({ home: "withheld", elsewhere: ["hidden"], isWeekly: true });
    const coordinatorId = await staff.here.inside(async (tx) => {
      const id = await addStaff(tx);
      await appoint(tx, id, "lob-coordinator");
      return id;
    });
    const coordinator = await leaderTalksFor(await staff.here.actor(coordinatorId));
    expect(coordinator).toMatchObject({ home: "hidden", elsewhere: ["hidden"] });
  });

  test("[H9] [M13] leaders and the directie stand first, by themselves; a number only when it and the rest are large enough", async () => {
    const leaders = await staff.here.inside(async (tx) => {
      const { teamId } = staff;
      for (let made = 0; made < 3; made++) await addStaff(tx, { teamIds: [teamId] });
      const otherId = await otherTeam(tx);
      const ids: string[] = [];
      for (let made = 0; made < 8; made++) {
        const id = await addStaff(tx);
        await appoint(tx, id, "team-lead", { teamId: otherId });
        ids.push(id);
      }
      return ids;
    });
    for (const id of leaders.slice(0, 6)) await held(id, "functioning", 1);
    await keep();
    const rows = [
      {
        ...{ group: "leaders", isWithheld: false, people: 12 },
        counts: { had: 6, planned: "few", development: "few", ambition: "few", functioning: 6 },
      },
      { group: "others", isWithheld: true },
    ];
    expect(await coverage("hr")).toEqual({ rows, minimum: 5, monday: monday() });
    expect(await coverage("director")).toEqual({ rows, minimum: 5, monday: monday() });
    for (const who of ["hr", "director"] as const)
      expect(await leaderTalks(who)).toEqual({
        ...{ home: { part: 6, whole: 12 }, elsewhere: ["hidden"], isWeekly: true },
      });
    const counts = { planned: 1, ambition: 0, functioning: 0, had: 1, development: 1 };
    expect((await coverage("lead"))?.rows).toEqual([{ group: "own", isWithheld: false, people: 5, counts }]);
    for (const id of leaders.slice(6)) await held(id, "ambition", 1);
    await keep();
    expect((await coverage("hr"))?.rows[0]).toMatchObject({ counts: { had: "most" } });
    expect((await leaderTalks("hr")).home).toEqual({ part: 8, whole: 12, bound: "least" });
  });

  test("[M4] [H9] who leads reads on their own figures first whether they had a talk themselves", async () => {
    const own = (part: number) => ({
      home: { part, whole: 1 },
      elsewhere: ["hidden"],
      isWeekly: false,
    });
    expect(await leaderTalks("lead")).toEqual(own(0));
    await planned(staff, { employeeId: staff.ids.lead, holderId: staff.ids.manager });
    expect(await leaderTalks("lead")).toEqual(own(0));
    await held(staff.ids.lead, "development", 0);
    expect(await leaderTalks("lead")).toEqual(own(1));
  });

  test("[M13] stays as it is for a week, whatever is held meanwhile; a talk of last school year is none of this one", async () => {
    const before = await coverage("hr");
    await held(staff.ids.lead, "ambition", 0);
    await keepFigures(staff.here.id, now());
    expect(await coverage("hr")).toEqual(before);
    await held(staff.ids.lead, "functioning", 370);
    await keep();
    const [first] = (await coverage("hr"))?.rows ?? [];
    expect(first).toMatchObject({ people: 12, counts: { had: "most", functioning: 6 } });
  });
});

async function otherTeam(tx: Parameters<typeof addStaff>[0]): Promise<string> {
  const team = await tx.team.findFirstOrThrow({ where: { id: staff.teamId }, select: { unitId: true } });
  return addTeam(tx, { unitId: team.unitId, name: "Techniek" });
}
