import { beforeEach, describe, expect, test } from "vitest";
import { listAgreementsBetween } from "@/lib/agreements/queries";
import {
  agreeOnWork,
  bringCase,
  rewriteCase,
  shareCase,
  withdrawCase,
  writeInsights,
} from "@/lib/joint-cases/actions";
import { listCaseParties } from "@/lib/joint-cases/choices/queries";
import { forgetJointCases } from "@/lib/joint-cases/commands";
import { mayReadCase } from "@/lib/joint-cases/policy";
import { findJointCase, listJointCases } from "@/lib/joint-cases/queries";
import { findCaseTexts } from "@/lib/joint-cases/texts/queries";
import type { Actor } from "@/lib/platform/actor";
import { asDate, dayOf, later } from "@/lib/platform/calendar";
import { withTenant } from "@/lib/platform/tenancy";
import { addStaff, addTeam, appoint } from "@/prisma/seed/builders";
import { findToDo } from "@/lib/today/queries";
import { tasksOf } from "@/lib/today/rules";
import { aSecondLine, granted, type SecondLine, soon } from "@/tests/support/referrals";
import { submit } from "@/tests/support/work";

const today = dayOf(new Date());

let world: SecondLine;
let written: Record<string, string>;

beforeEach(async () => {
  world = await aSecondLine();
  written = {
    ...{ teamId: world.teamId, unitId: world.unitId, heldOn: today, startsAt: "14:30", place: "Kamer 2" },
    ...{ going: "kanarie-speelt", tried: "kanarie-geprobeerd", question: "kanarie-vraag" },
  };
});

const inside = <Result>(actor: Actor, work: Parameters<typeof world.here.inside<Result>>[0]) =>
  world.here.inside(work, actor.personId);
const bring = async (more: Record<string, string> = {}, actor = world.coach) =>
  ((await granted(submit(bringCase, actor, { ...written, ...more }))) as { caseId: string }).caseId;
const shared = async (more: Record<string, string> = {}) => {
  const caseId = await bring(more);
  await granted(submit(shareCase, world.coach, { caseId }));
  return caseId;
};
/** What somebody reads of a case, walls and all; null when it is not there for them. */
const readBy = (actor: Actor, caseId: string) =>
  inside(actor, async (tx) => {
    const found = await findJointCase(tx, actor, caseId);
    if (!found || !mayReadCase(actor, found)) return null;
    return (await findCaseTexts(tx, actor, caseId)).going;
  });
/** Of whom the database itself shows the words, whatever the application asks. */
const rowsFor = (actor: Actor) => inside(actor, (tx) => tx.jointCaseText.count());
const listedBy = (actor: Actor) =>
  inside(actor, async (tx) =>
    (await listJointCases(tx, actor, { page: 1, size: 20 })).cases.map(({ id }) => id),
  );
const tasksFor = (actor: Actor) =>
  inside(actor, async (tx) => {
    const tasks = tasksOf(await findToDo(tx, actor, new Date()), new Date());
    return tasks.map(({ kind }) => kind).filter((kind) => kind === "joint-case");
  });

describe("[W13] a case without a name", () => {
  test("is its author's alone until they share it, in the database too", async () => {
    const { coach, colleague, lead, adviser, clerk, student } = world;
    const caseId = await bring();
    expect(await readBy(coach, caseId)).toBe("kanarie-speelt");
    for (const actor of [colleague, lead, adviser, clerk, student]) {
      expect(await readBy(actor, caseId)).toBeNull();
      expect(await rowsFor(actor)).toBe(0);
      expect(await listedBy(actor)).toEqual([]);
    }
    expect(await submit(shareCase, colleague, { caseId })).toMatchObject({ reason: "not-found" });
    await granted(submit(shareCase, coach, { caseId }));
    for (const actor of [coach, colleague, lead, adviser]) {
      expect(await readBy(actor, caseId)).toBe("kanarie-speelt");
      expect(await listedBy(actor)).toEqual([caseId]);
      expect(await tasksFor(actor)).toEqual(["joint-case"]);
    }
    for (const actor of [clerk, student]) {
      expect(await readBy(actor, caseId)).toBeNull();
      expect(await rowsFor(actor)).toBe(0);
      expect(await listedBy(actor)).toEqual([]);
    }
    expect(await submit(shareCase, coach, { caseId })).toMatchObject({ reason: "shared-already" });
  });

  test("is shared only without a name its author can know, and says which word it is", async () => {
    const { coach } = world;
    const caseId = await bring({ going: "Joris en NOOR twijfelen", place: "bij j@school.nl" });
    expect(await submit(shareCase, coach, { caseId })).toMatchObject({
      ...{ ok: false, reason: "names", named: ["Joris", "NOOR", "j@school.nl"] },
    });
    expect(await rowsFor(world.adviser)).toBe(0);
    const clean = { ...written, caseId, going: "Een student twijfelt" };
    await granted(submit(rewriteCase, coach, clean, { version: 1 }));
    await granted(submit(shareCase, coach, { caseId }));
    const named = await submit(rewriteCase, coach, { ...clean, question: "Wat doet Joris?" }, { version: 2 });
    expect(named).toMatchObject({ reason: "names", named: ["Joris"] });
    expect(await submit(rewriteCase, coach, clean, { version: 1 })).toMatchObject({ reason: "stale" });
  });

  test("goes between the author's own team and a unit, or from a unit to any team", async () => {
    const { coach, colleague, adviser, clerk, unitId, teamId } = world;
    const parties = (actor: Actor) => inside(actor, (tx) => listCaseParties(tx, actor, new Date()));
    const [teams, units] = [[expect.objectContaining({ id: teamId })], [{ id: unitId, name: "SAB" }]];
    expect(await parties(coach)).toEqual({ teams, units });
    expect(await parties(adviser)).toEqual({ teams, units });
    expect(await submit(bringCase, clerk, written)).toMatchObject({ ok: false });
    expect(await submit(bringCase, coach, { ...written, unitId: teamId })).toMatchObject({
      reason: "not-found",
    });
    // Who advises in a unit and works in a team too chooses among all of them; one of the two is theirs.
    const both = await world.here.inside(async (tx) => {
      const { unitId: branchId } = await tx.team.findFirstOrThrow({
        where: { id: unitId },
        select: { unitId: true },
      });
      const otherUnit = await addTeam(tx, { unitId: branchId, name: "Loopbaanplein", kind: "support" });
      const ownTeam = await addTeam(tx, { unitId: branchId, name: "Groen" });
      const id = await addStaff(tx, { teamIds: [otherUnit, ownTeam], givenName: "Dee" });
      await appoint(tx, id, "second-line");
      return { id, otherUnit, ownTeam };
    });
    const dee = await world.here.actor(both.id);
    expect(await submit(bringCase, dee, written)).toMatchObject({ reason: "neither-own" });
    await granted(submit(bringCase, dee, { ...written, unitId: both.otherUnit }));
    await granted(submit(bringCase, dee, { ...written, teamId: both.ownTeam }));
    const none = { ...written, heldOn: later(today, { days: -1 }) };
    expect(await submit(bringCase, colleague, none)).toMatchObject({ reason: "day-gone" });
    const caseId = await bring({}, adviser);
    await granted(submit(shareCase, adviser, { caseId }));
    expect(await readBy(coach, caseId)).toBe("kanarie-speelt");
  });

  test("is looked back on by who is invited, from its day on, in one text", async () => {
    const { coach, colleague, adviser, clerk } = world;
    const later7 = await shared({ heldOn: soon });
    const insights = { caseId: later7, insights: "Eerst bellen" };
    expect(await submit(writeInsights, adviser, insights, { version: 1 })).toMatchObject({
      reason: "not-held",
    });
    const caseId = await shared();
    const said = { caseId, insights: "Eerst bellen" };
    expect(await submit(writeInsights, clerk, said, { version: 1 })).toMatchObject({ reason: "not-found" });
    expect(
      await submit(writeInsights, colleague, { caseId, insights: "Noor eerst" }, { version: 1 }),
    ).toMatchObject({ reason: "names", named: ["Noor"] });
    await granted(submit(writeInsights, adviser, said, { version: 1 }));
    expect(await submit(writeInsights, coach, said, { version: 1 })).toMatchObject({
      ...{ reason: "stale", current: { text: { insights: "Eerst bellen" } } },
    });
    const texts = await inside(colleague, (tx) => findCaseTexts(tx, colleague, caseId));
    expect(texts.insights).toBe("Eerst bellen");
  });

  test("leaves what they agreed in the register of team and unit, also when it is taken back", async () => {
    const { coach, adviser, colleague, teamId, unitId } = world;
    const caseId = await shared();
    const agreed = { caseId, title: "Eerst bellen", words: "We bellen voor we doorverwijzen." };
    expect(await submit(agreeOnWork, adviser, { ...agreed, words: "Bel over S. met x@y.nl" })).toMatchObject({
      named: ["x@y.nl"],
    });
    await granted(submit(agreeOnWork, adviser, agreed));
    await granted(submit(withdrawCase, coach, { caseId }));
    expect(await readBy(colleague, caseId)).toBe("");
    expect(await rowsFor(coach)).toBe(0);
    expect(await tasksFor(colleague)).toEqual([]);
    expect(await submit(withdrawCase, coach, { caseId })).toMatchObject({ reason: "withdrawn" });
    const found = await inside(colleague, (tx) => listAgreementsBetween(tx, colleague, [teamId], [unitId]));
    expect(found).toMatchObject([
      { title: "Eerst bellen", teamId, teams: [{ id: unitId }], agreedOn: today },
    ]);
    expect(await inside(colleague, (tx) => listAgreementsBetween(tx, colleague, [unitId], [teamId]))).toEqual(
      found,
    );
    expect(await inside(colleague, (tx) => listAgreementsBetween(tx, colleague, [teamId], []))).toEqual([]);
  });

  test("is thrown away whole when nobody read it, and by nobody else", async () => {
    const { coach, adviser } = world;
    const caseId = await bring();
    expect(await submit(withdrawCase, adviser, { caseId })).toMatchObject({ reason: "not-found" });
    await granted(submit(withdrawCase, coach, { caseId }));
    expect(await listedBy(coach)).toEqual([]);
  });

  test("is sealed, and forgotten half a year after its day", async () => {
    const { coach, here } = world;
    const [old, young] = [await shared(), await shared()];
    const bodies = await inside(coach, (tx) => tx.jointCaseText.findMany({ select: { body: true } }));
    expect(bodies.some(({ body }) => Buffer.from(body).toString().includes("kanarie"))).toBe(false);
    await inside(coach, (tx) =>
      tx.jointCase.updateMany({ where: { id: old }, data: { heldOn: asDate(later(today, { days: -190 })) } }),
    );
    const before = later(today, { days: -182 });
    await withTenant(here.id, (tx) => forgetJointCases(tx, here.id, before), { purpose: "job" });
    expect(await listedBy(coach)).toEqual([young]);
  });
});
