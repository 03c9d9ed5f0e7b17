import { beforeAll, describe, expect, it } from "vitest";
import {
  addComment,
  answerComment,
  closeConsultation,
  moveEnd,
  noteRead,
  openConsultation,
  takeBackComment,
} from "@/lib/profiles/consultations/actions";
import { findConsultation } from "@/lib/profiles/consultations/queries";
import { listRoles } from "@/lib/profiles/catalogue/queries";
import { changeTask } from "@/lib/profiles/tasks/actions";
import { findToDo } from "@/lib/today/queries";
import { tasksOf } from "@/lib/today/rules";
import { asDate, dayOf, later } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { addStaff, addTeam, addUnit, appoint } from "@/prisma/seed/builders";
import { anInstitution, type TestInstitution } from "@/tests/support/institution";
import { aConcept, keyHolders, publish, theRole } from "@/tests/support/profiles";
import { submit } from "@/tests/support/work";

const now = new Date();
const today = dayOf(now);
const endsOn = later(today, { days: 14 });

let here: TestInstitution;
let world: Awaited<ReturnType<typeof build>>;
let consultationId: string;

async function build() {
  return here.inside(async (tx) => {
    const people = await keyHolders(tx);
    const unitId = await addUnit(tx);
    const [dier, groen] = [
      await addTeam(tx, { unitId, name: "Dier" }),
      await addTeam(tx, { unitId, name: "Groen" }),
    ];
    const anna = await addStaff(tx, { givenName: "Anna", teamIds: [dier] });
    const bas = await addStaff(tx, { givenName: "Bas", teamIds: [groen] });
    const stranger = await addStaff(tx, { givenName: "Sam" });
    const leader = await addStaff(tx, { givenName: "Lies" });
    const coordinator = await addStaff(tx, { givenName: "Loes" });
    await appoint(tx, coordinator, "lob-coordinator");
    await appoint(tx, leader, "team-lead", { teamId: dier });
    const concept = await aConcept(tx, here, people.hr, now);
    return { ...people, ...concept, dier, groen, anna, bas, stranger, leader, coordinator };
  });
}

const actor = (person: string) => here.actor(person, now);
const toDoOf = async (person: string, at = now) => {
  const reader = await here.actor(person, at);
  const toDo = await here.inside((tx) => findToDo(tx, reader, at), person);
  return tasksOf(toDo, at).map(({ kind }) => kind);
};
const pageFor = async (person: string) => {
  const reader = await actor(person);
  return here.inside((tx) => findConsultation({ tx, actor: reader, now }, world.roleId, null));
};

beforeAll(async () => {
  here = await anInstitution();
  world = await build();
  const sent = {
    roleId: world.roleId,
    teamIds: [world.dier, world.groen],
    endsOn,
    question: "Klopt de stage?",
  };
  const ending = await submit(openConsultation, await actor(world.hr), sent);
  expect(ending).toMatchObject({ ok: true, data: { teams: 2 } });
  consultationId = (ending as { data: { consultationId: string } }).data.consultationId;
});

const say = async (person: string, teamId: string, more: Record<string, string> = {}) =>
  submit(addComment, await actor(person), {
    ...{ consultationId, teamId, taskId: world.taskId, voice: "own" },
    ...{ words: "Wanneer dan?", ...more },
  });

describe("a concept laid before teams", () => {
  it("[C8] stands on Vandaag of the invited teams, and of nobody else, until they said something or read it", async () => {
    expect(await toDoOf(world.anna)).toContain("consultation-say");
    expect(await toDoOf(world.leader)).toContain("consultation-say");
    expect(await toDoOf(world.stranger)).not.toContain("consultation-say");
    expect(await submit(noteRead, await actor(world.bas), { consultationId })).toMatchObject({ ok: true });
    expect(await toDoOf(world.bas)).not.toContain("consultation-say");
  });

  it("[C8] is in the catalogue of who is asked, and does not exist for others", async () => {
    const listed = async (person: string) => {
      const reader = await actor(person);
      return here.inside((tx) => listRoles(tx, reader, { search: "", line: null, state: "current" }, now));
    };
    expect((await listed(world.anna)).map(({ states }) => states)).toEqual([["consultation"]]);
    expect(await listed(world.stranger)).toEqual([]);
    expect(await pageFor(world.stranger)).toBeNull();
  });

  it("[C8] a team hears itself, HR hears all and answers, and the text stands still meanwhile", async () => {
    expect(await say(world.anna, world.dier)).toMatchObject({ ok: true });
    expect(await say(world.bas, world.groen, { taskId: "", words: "Mooie rol" })).toMatchObject({ ok: true });
    expect(
      await say(world.leader, world.dier, { voice: "team", words: "Het team mist de stage" }),
    ).toMatchObject({ ok: true });
    expect((await pageFor(world.anna))?.comments.map(({ words }) => words)).toEqual([
      "Het team mist de stage",
      "Wanneer dan?",
    ]);
    const heard = await pageFor(world.hr);
    expect(heard?.comments).toHaveLength(3);
    const annas = heard?.comments.find(({ words }) => words === "Wanneer dan?");
    expect(annas).toMatchObject({ taskWords: "Gesprekken voeren", teamName: "Dier", voice: "own" });
    const answer = { commentId: annas?.id ?? "", words: "Elke periode; staat er nu bij." };
    expect(await submit(answerComment, await actor(world.hr), answer)).toMatchObject({ ok: true });
    const mine = (await pageFor(world.anna))?.comments.find(({ id }) => id === annas?.id);
    expect(mine?.answer).toMatchObject({ words: answer.words, by: { givenName: "Hilde" } });
    const change = { taskId: world.taskId, what: "Bellen", moment: "", setting: "both" };
    expect(await submit(changeTask, await actor(world.hr), change, { version: 1 })).toMatchObject({
      reason: "in-consultation",
    });
  });

  it("[C8] nobody speaks for a team they do not lead, or from a team they are not in", async () => {
    expect(await say(world.anna, world.dier, { voice: "team" })).toMatchObject({ reason: "forbidden" });
    expect(await say(world.anna, world.groen)).toMatchObject({ reason: "forbidden" });
    expect(await say(world.stranger, world.dier)).toMatchObject({ reason: "not-found" });
    const bass = (await pageFor(world.hr))?.comments.find(({ words }) => words === "Mooie rol");
    expect(
      await submit(takeBackComment, await actor(world.anna), { commentId: bass?.id ?? "" }),
    ).toMatchObject({
      ok: false,
    });
  });

  it("[C8] who opened it moves the last day, and the teams read from which day and why", async () => {
    const to = { consultationId, endsOn: later(endsOn, { days: 7 }), reason: "Het teamoverleg is later." };
    expect(await submit(moveEnd, await actor(world.coordinator), to)).toMatchObject({ reason: "forbidden" });
    expect(await submit(moveEnd, await actor(world.anna), to)).toMatchObject({ reason: "forbidden" });
    expect(await submit(moveEnd, await actor(world.hr), { ...to, endsOn: today })).toMatchObject({
      reason: "ends-too-soon",
    });
    expect(await submit(moveEnd, await actor(world.hr), to)).toMatchObject({ ok: true });
    const page = await pageFor(world.anna);
    expect(page?.consultation.endsOn).toBe(to.endsOn);
    expect(page?.moves).toMatchObject([{ wasUntil: endsOn, reason: to.reason, by: { givenName: "Hilde" } }]);
    expect([page?.mayMove, (await pageFor(world.hr))?.mayMove]).toEqual([false, true]);
    expect(await submit(moveEnd, await actor(world.hr), { ...to, endsOn })).toMatchObject({ ok: true });
  });

  it("[C8] of a last day that moved very often the last fifty moves are told", async () => {
    await here.inside(async (tx) => {
      const reason = (at: number) => `Keer ${String(at)}`;
      const ids = Array.from({ length: 55 }, newId).toSorted();
      const data = ids.map((id, at) => ({
        ...{ id, consultationId, movedById: world.hr, reason: reason(at) },
        wasUntil: asDate(today),
      }));
      await tx.consultationMove.createMany({ data });
    });
    const moves = (await pageFor(world.anna))?.moves ?? [];
    expect(moves).toHaveLength(50);
    expect([moves[0]?.reason, moves.at(-1)?.reason]).toEqual(["Keer 54", "Keer 5"]);
  });

  it("[C8] after the last day HR is asked to close it; what was said stays with the version, also once it is final", async () => {
    const after = new Date(`${later(endsOn, { days: 1 })}T10:00:00Z`);
    expect(await toDoOf(world.anna, after)).not.toContain("consultation-say");
    expect(await toDoOf(world.hr, after)).toContain("consultation-close");
    expect(await submit(closeConsultation, await actor(world.hr), { roleId: world.roleId })).toMatchObject({
      ok: true,
    });
    expect(await say(world.anna, world.dier)).toMatchObject({ reason: "consultation-over" });
    expect(await toDoOf(world.hr, after)).not.toContain("consultation-close");
    await here.inside((tx) => publish(tx, here, world.roleId, { ...world, now }));
    const role = await here.inside((tx) => theRole(tx, here, world.roleId));
    expect(role.profiles[0]?.keys).toHaveLength(2);
    expect((await pageFor(world.anna))?.comments).toHaveLength(2);
    const answer = { commentId: (await pageFor(world.hr))?.comments[0]?.id ?? "", words: "Te laat" };
    expect(await submit(answerComment, await actor(world.hr), answer)).toMatchObject({
      reason: "profile-final",
    });
  });
});
