import { beforeEach, describe, expect, test } from "vitest";
import { changeCycle } from "@/lib/cycle/actions";
import { findCycle } from "@/lib/cycle/queries";
import { startingCycle } from "@/lib/cycle/rules";
import { adoptStatement, confirmStatement, writeStatement } from "@/lib/cycle/statement/actions";
import { findStatement, listLeaders, statementToConfirmOf } from "@/lib/cycle/statement/queries";
import type { Actor } from "@/lib/platform/actor";
import { dayOf, later } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { ask } from "@/lib/platform/together";
import { addStaff, addTeam, addUnit, appoint } from "@/prisma/seed/builders";
import { anInstitution, type TestInstitution } from "@/tests/support/institution";
import { submit } from "@/tests/support/work";

const today = dayOf(new Date());
let here: TestInstitution;
let hr: Actor;
let director: Actor;
let lead: Actor;
let manager: Actor;
let teacher: Actor;
let teamId: string;

beforeEach(async () => {
  here = await anInstitution();
  const made = await here.inside(async (tx) => {
    const unitId = await addUnit(tx);
    const team = await addTeam(tx, { unitId, name: "Dier & Zorg" });
    const [first, second, third, fourth, fifth] = [
      await addStaff(tx),
      await addStaff(tx),
      await addStaff(tx, { teamIds: [team] }),
      await addStaff(tx),
      await addStaff(tx, { teamIds: [team] }),
    ];
    await appoint(tx, first, "hr");
    await appoint(tx, second, "directorate");
    await appoint(tx, third, "team-lead", { teamId: team });
    await appoint(tx, fourth, "team-lead", { unitId });
    return { people: [first, second, third, fourth, fifth], team };
  });
  teamId = made.team;
  const actors = await Promise.all(made.people.map((id) => here.actor(id)));
  [hr, director, lead, manager, teacher] = actors as [Actor, Actor, Actor, Actor, Actor];
});

const cycle = () => here.inside((tx) => findCycle(tx, hr));
const statement = () => here.inside((tx) => findStatement(tx, hr));

describe("how the year of talks goes", () => {
  const said = { kind1: "development", from1: "9", until1: "11", kind2: "appraisal", who2: "Jij en HR" };

  test("[H1] is the starting one until HR lays it down, and then for everybody", async () => {
    expect(await cycle()).toEqual({ ...startingCycle, laid: null });
    expect(await submit(changeCycle, hr, said, { version: 0 })).toMatchObject({ ok: true });
    expect(await cycle()).toMatchObject({
      number: 1,
      moments: [
        { kind: "development", period: { from: 9, until: 11 }, who: "" },
        { kind: "appraisal", period: null, who: "Jij en HR" },
      ],
      laid: { by: { familyName: hr.name.familyName } },
    });
  });

  test("[H1] nobody but HR lays it down, and who saves on an older one changes nothing", async () => {
    for (const actor of [director, lead, teacher])
      expect(await submit(changeCycle, actor, said, { version: 0 })).toMatchObject({ reason: "forbidden" });
    await submit(changeCycle, hr, said, { version: 0 });
    const stale = await submit(changeCycle, hr, { kind1: "visit" }, { version: 0 });
    expect(stale).toMatchObject({ reason: "stale", current: { version: 1, text: { kind2: "appraisal" } } });
    expect((await cycle()).number).toBe(1);
  });

  test("[H1] two who save at once lay down one, and a double press one", async () => {
    const key = newId();
    const both = await Promise.all(
      [said, { kind1: "visit" }].map((typed) => submit(changeCycle, hr, typed, { version: 0 })),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    for (const _ of [1, 2])
      expect(await submit(changeCycle, hr, said, { key, version: 1 })).toMatchObject({ ok: true });
    expect((await cycle()).number).toBe(2);
  });

  test("[H1] another institution reads nothing of it", async () => {
    await submit(changeCycle, hr, said, { version: 0 });
    const elsewhere = await anInstitution();
    expect(await elsewhere.inside((tx) => findCycle(tx, { institutionId: here.id }))).toMatchObject({
      number: 0,
    });
  });
});

describe("what is agreed with who leads", () => {
  const said = { about: "leaders", body: "Iedereen een gesprek" };
  const toConfirm = (actor: Actor) =>
    here.inside(async (tx) => {
      const question = statementToConfirmOf(actor);
      return question && (await ask(tx, question)).map(({ number }) => number);
    });
  const listed = async (page = 1, size = 20) => {
    const versionId = (await statement()).versions.at(-1)?.id ?? "";
    return here.inside((tx) => listLeaders(tx, here.id, { versionId, today, page, size }));
  };

  async function adopted(body = said.body) {
    const { version } = await statement();
    expect(await submit(writeStatement, hr, { ...said, body }, { version })).toMatchObject({ ok: true });
    return submit(adoptStatement, director, {}, { version: version + 1 });
  }

  test("[H12] HR writes it, the directie adopts it, and only then leaders are asked", async () => {
    await submit(writeStatement, hr, said, { version: 0 });
    expect((await statement()).versions).toEqual([]);
    expect(await toConfirm(lead)).toEqual([]);
    expect(await submit(adoptStatement, hr, {}, { version: 1 })).toMatchObject({ reason: "forbidden" });
    expect(await submit(writeStatement, director, said, { version: 1 })).toMatchObject({
      reason: "forbidden",
    });
    expect(await submit(adoptStatement, director, {}, { version: 1 })).toMatchObject({ data: { number: 1 } });
    expect([await toConfirm(lead), await toConfirm(manager)]).toEqual([[1], [1]]);
    expect([await toConfirm(teacher), await toConfirm(hr)]).toEqual([null, null]);
  });

  test("[H12] a leader says once to know it, also with two presses, and is asked anew by a next version", async () => {
    await adopted();
    await Promise.all([1, 2].map(() => submit(confirmStatement, lead, { number: "1" })));
    expect([await toConfirm(lead), await toConfirm(manager)]).toEqual([[], [1]]);
    expect(await submit(confirmStatement, teacher, { number: "1" })).toMatchObject({ reason: "forbidden" });
    await adopted("Iedereen twee gesprekken");
    expect(await toConfirm(lead)).toEqual([2]);
    expect(await submit(confirmStatement, lead, { number: "1" })).toMatchObject({ reason: "newer-version" });
    expect((await statement()).versions.map(({ body }) => body)).toEqual([
      "Iedereen een gesprek",
      "Iedereen twee gesprekken",
    ]);
  });

  test("[H12] who leads stands listed with what they said, who did not say it yet first", async () => {
    await adopted();
    await submit(confirmStatement, lead, { number: "1" });
    const { leaders, total, confirmed } = await listed();
    expect({ total, confirmed }).toEqual({ total: 2, confirmed: 1 });
    expect(leaders.map(({ id, confirmedAt }) => [id, confirmedAt !== null])).toEqual([
      [manager.personId, false],
      [lead.personId, true],
    ]);
    expect(leaders[1]?.leads).toEqual(["Dier & Zorg"]);
    expect((await listed(2, 1)).leaders.map(({ id }) => id)).toEqual([lead.personId]);
  });

  test("[H12] who leads no more, or works here no more, stands in the list no more", async () => {
    await adopted();
    const yesterday = new Date(later(today, { days: -1 }));
    await here.inside(async (tx) => {
      await tx.appointment.updateMany({ where: { teamId }, data: { endsOn: yesterday } });
      await tx.staffMember.updateMany({ where: { personId: manager.personId }, data: { endsOn: yesterday } });
    });
    expect(await listed()).toEqual({ leaders: [], total: 0, confirmed: 0 });
  });

  test("[H12] the directie adopts the text it read, and of two who press one does", async () => {
    await submit(writeStatement, hr, said, { version: 0 });
    await submit(writeStatement, hr, { ...said, body: "Iets anders" }, { version: 1 });
    expect(await submit(adoptStatement, director, {}, { version: 1 })).toMatchObject({
      reason: "stale",
    });
    const both = await Promise.all([1, 2].map(() => submit(adoptStatement, director, {}, { version: 2 })));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await statement()).versions).toHaveLength(1);
  });

  test("[H12] who saves on an older text sees the other's words and changes nothing", async () => {
    await submit(writeStatement, hr, said, { version: 0 });
    const stale = await submit(writeStatement, hr, { ...said, body: "Anders" }, { version: 0 });
    expect(stale).toMatchObject({ reason: "stale", current: { version: 1, text: { body: said.body } } });
    expect((await statement()).body).toBe(said.body);
  });

  test("[H12] another institution reads nothing of it", async () => {
    await adopted();
    const elsewhere = await anInstitution();
    expect(await elsewhere.inside((tx) => findStatement(tx, { institutionId: here.id }))).toMatchObject({
      version: 0,
      versions: [],
    });
  });
});
