import { beforeAll, describe, expect, it } from "vitest";
import { asDate, dayOf, later, schoolYearOf } from "@/lib/platform/calendar";
import { addComment, answerComment, openConsultation } from "@/lib/profiles/consultations/actions";
import { findConsultation } from "@/lib/profiles/consultations/queries";
import { keepProfile, nameOwner } from "@/lib/profiles/owners/actions";
import { listPossibleOwners } from "@/lib/profiles/owners/queries";
import { findToDo } from "@/lib/today/queries";
import { tasksOf } from "@/lib/today/rules";
import { addStaff, addTeam, addUnit, appoint } from "@/prisma/seed/builders";
import { anInstitution, type TestInstitution } from "@/tests/support/institution";
import { aConcept, keyHolders, publish, theRole } from "@/tests/support/profiles";
import { submit } from "@/tests/support/work";

const now = new Date();
const today = dayOf(now);

let here: TestInstitution;
let world: Awaited<ReturnType<typeof build>>;

async function build() {
  return here.inside(async (tx) => {
    const people = await keyHolders(tx);
    const team = await addTeam(tx, { unitId: await addUnit(tx), name: "Dier" });
    const anna = await addStaff(tx, { givenName: "Anna", teamIds: [team] });
    const coordinator = await addStaff(tx, { givenName: "Loes" });
    await appoint(tx, coordinator, "lob-coordinator");
    const concept = await aConcept(tx, here, people.hr, now);
    return { ...people, ...concept, team, anna, coordinator };
  });
}

const newsOf = async (person: string) => {
  const reader = await here.actor(person, now);
  const toDo = await here.inside((tx) => findToDo(tx, reader, now), person);
  return tasksOf(toDo, now)
    .map(({ kind }) => kind)
    .filter((kind) => ["consultation-heard", "consultation-close", "profile-aged"].includes(kind));
};
const own = async (personId: string) =>
  submit(nameOwner, await here.actor(world.hr, now), { roleId: world.roleId, personId });
const commentsOf = async () => {
  const actor = await here.actor(world.hr, now);
  const page = await here.inside((tx) => findConsultation({ tx, actor, now }, world.roleId, null));
  return page ?? expect.fail("There is a consultation.");
};

beforeAll(async () => {
  here = await anInstitution();
  world = await build();
});

describe("the owner of a profile", () => {
  it("[C1] is who started the role, until HR chooses somebody else who writes profiles", async () => {
    const owner = async () => (await here.inside((tx) => theRole(tx, here, world.roleId))).owner?.id;
    expect(await owner()).toBe(world.hr);
    expect(await own(world.anna)).toMatchObject({ reason: "not-writing" });
    expect(await own(world.coordinator)).toMatchObject({ ok: true });
    expect(await owner()).toBe(world.coordinator);
  });

  it("[C1, C8] hears what teams say as long as it has no answer, and nobody else does", async () => {
    const { roleId, team, anna, hr, coordinator } = world;
    const endsOn = later(today, { days: 14 });
    const asked = { roleId, teamIds: [team], endsOn, question: "" };
    expect(await submit(openConsultation, await here.actor(hr, now), asked)).toMatchObject({ ok: true });
    expect(await newsOf(coordinator)).toEqual([]);
    const { consultation } = await commentsOf();
    const said = { consultationId: consultation.id, teamId: team, taskId: "", voice: "own", words: "Mooi." };
    expect(await submit(addComment, await here.actor(anna, now), said)).toMatchObject({ ok: true });
    expect(await newsOf(coordinator)).toEqual(["consultation-heard"]);
    expect(await newsOf(hr)).toEqual([]);
    const commentId = (await commentsOf()).comments[0]?.id ?? "";
    await submit(answerComment, await here.actor(hr, now), { commentId, words: "Dank." });
    expect(await newsOf(coordinator)).toEqual([]);
  });

  it("[C1, C8] is the one who closes the asking; without an owner who writes profiles everybody who does hears of it", async () => {
    const endsOn = asDate(later(today, { days: -1 }));
    await here.inside((tx) => tx.profileConsultation.updateMany({ data: { endsOn } }));
    expect([await newsOf(world.coordinator), await newsOf(world.hr)]).toEqual([["consultation-close"], []]);
    await here.inside((tx) =>
      tx.appointment.updateMany({ where: { personId: world.coordinator }, data: { endsOn } }),
    );
    expect([await newsOf(world.coordinator), await newsOf(world.hr)]).toEqual([[], ["consultation-close"]]);
  });

  it("[C1, C8] is nobody any more once they left, also while their office still runs", async () => {
    const endsOn = asDate(later(today, { days: -1 }));
    const asked = async () => {
      const reader = await here.actor(world.hr, now);
      return (await here.inside((tx) => listPossibleOwners(tx, reader, now))).map(({ id }) => id);
    };
    const left = await here.inside(async (tx) => {
      const personId = await addStaff(tx, { givenName: "Wil" });
      await appoint(tx, personId, "lob-coordinator");
      return personId;
    });
    expect(await own(left)).toMatchObject({ ok: true });
    expect([await newsOf(world.hr), await asked()]).toEqual([[], expect.arrayContaining([left])]);
    await here.inside((tx) => tx.staffMember.updateMany({ where: { personId: left }, data: { endsOn } }));
    expect(await newsOf(world.hr)).toEqual(["consultation-close"]);
    expect(await asked()).not.toContain(left);
  });

  it("[C1] is asked whether a version of years ago still holds, once", async () => {
    const { roleId, hr } = world;
    await here.inside(async (tx) => {
      await tx.profileConsultation.updateMany({ data: { closedAt: now, closedById: hr } });
      await publish(tx, here, roleId, { ...world, now });
    });
    expect(await newsOf(hr)).toEqual([]);
    const schoolYear = schoolYearOf(now) - 3;
    await here.inside((tx) => tx.roleProfile.updateMany({ where: { roleId }, data: { schoolYear } }));
    expect(await newsOf(hr)).toEqual(["profile-aged"]);
    expect(await newsOf(world.anna)).toEqual([]);
    expect(await submit(keepProfile, await here.actor(hr, now), { roleId })).toMatchObject({ ok: true });
    expect(await newsOf(hr)).toEqual([]);
    expect(await submit(keepProfile, await here.actor(hr, now), { roleId })).toMatchObject({
      reason: "not-aged",
    });
  });
});
