import { beforeAll, describe, expect, test } from "vitest";
import { findOwnTalks } from "@/app/[institution]/werkgesprekken/find-own-talks";
import { asDate, dayOf, later } from "@/lib/platform/calendar";
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

describe("how many had a talk this school year", () => {
  test("[M13] is hidden of fewer people than the minimum, and told to nobody who only works here", async () => {
    const shown = [
      { group: "leaders", isWithheld: true },
      { group: "others", isWithheld: true },
    ];
    for (const who of ["hr", "director"] as const)
      expect(await coverage(who)).toEqual({ rows: shown, minimum: 5 });
    expect(await coverage("lead")).toEqual({ rows: [{ group: "own", isWithheld: true }], minimum: 5 });
    for (const who of ["teacher", "coordinator"] as const) expect(await coverage(who)).toBeNull();
  });

  test("[H9] leaders and the directie stand first, by themselves; others and whom one leads as numbers", async () => {
    await staff.here.inside(async (tx) => {
      const { teamId } = staff;
      for (let made = 0; made < 3; made++) await addStaff(tx, { teamIds: [teamId] });
      await appoint(tx, await addStaff(tx), "team-lead", { teamId: await otherTeam(tx) });
      const { lead, manager } = staff.ids;
      const talk = { employeeId: lead, coachId: manager, kind: "functioning" };
      await tx.conversation.create({
        data: { id: newId(), ...talk, heldOn: asDate(later(dayOf(now()), { days: -1 })) },
        select: { id: true },
      });
    });
    const none = { planned: 0, development: 0, ambition: 0, functioning: 0 };
    const rows = [
      { group: "leaders", isWithheld: false, counts: { ...none, people: 5, had: 1, functioning: 1 } },
      {
        group: "others",
        isWithheld: false,
        counts: { ...none, people: 7, had: 1, planned: 1, development: 1 },
      },
    ];
    expect(await coverage("hr")).toEqual({ rows, minimum: 5 });
    expect(await coverage("director")).toEqual({ rows, minimum: 5 });
    const own = { ...none, people: 5, had: 1, planned: 1, development: 1 };
    expect((await coverage("lead"))?.rows).toEqual([{ group: "own", isWithheld: false, counts: own }]);
  });

  test("a talk of last school year is none of this one", async () => {
    await staff.here.inside(async (tx) => {
      const talk = { employeeId: staff.ids.hr, coachId: staff.ids.manager, kind: "ambition" };
      await tx.conversation.create({
        data: { id: newId(), ...talk, heldOn: asDate(later(dayOf(now()), { days: -370 })) },
        select: { id: true },
      });
    });
    const [, others] = (await coverage("hr"))?.rows ?? [];
    expect(others).toMatchObject({ counts: { had: 1, ambition: 0 } });
  });
});

async function otherTeam(tx: Parameters<typeof addStaff>[0]): Promise<string> {
  const team = await tx.team.findFirstOrThrow({ where: { id: staff.teamId }, select: { unitId: true } });
  return addTeam(tx, { unitId: team.unitId, name: "Techniek" });
}
