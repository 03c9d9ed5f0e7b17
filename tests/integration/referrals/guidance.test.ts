import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/platform/actor";
import { dayOf, later } from "@/lib/platform/calendar";
import { endNote, passNote } from "@/lib/referrals/colleagues/actions";
import { mayReadNote } from "@/lib/referrals/colleagues/policy";
import { findColleagueNote, findColleagueWords } from "@/lib/referrals/colleagues/queries";
import { addNote, askNotes, openNotes } from "@/lib/referrals/notes/actions";
import { listNotes } from "@/lib/referrals/notes/queries";
import { requestOf } from "@/lib/referrals/notes/rules";
import { pickUp, settlePickUp } from "@/lib/referrals/pickups/actions";
import { openPickUps, pickUpsOf } from "@/lib/referrals/pickups/queries";
import { writeProcess } from "@/lib/referrals/process/actions";
import { findProcess } from "@/lib/referrals/process/queries";
import { answerOffer, endPlace, offerProgramme } from "@/lib/referrals/programmes/actions";
import { listPlaces } from "@/lib/referrals/programmes/queries";
import { stateOf } from "@/lib/referrals/rules";
import { addStep, agreeSteps, answerConsent, removeStep, settleStep } from "@/lib/referrals/steps/actions";
import { listSteps } from "@/lib/referrals/steps/queries";
import { isShownTo, stepsRead } from "@/lib/referrals/steps/rules";
import { addProgramme, addTool, noteUse, turnProgramme, turnTool } from "@/lib/referrals/toolbox/actions";
import { listTools, listUses } from "@/lib/referrals/toolbox/queries";
import { findToDo } from "@/lib/today/queries";
import { tasksOf } from "@/lib/today/rules";
import { addStaff, appoint } from "@/prisma/seed/builders";
import {
  accepted,
  aSecondLine,
  foundBy,
  granted,
  many,
  type SecondLine,
  soon,
} from "@/tests/support/referrals";
import { ask } from "@/lib/platform/together";
import { submit } from "@/tests/support/work";

let world: SecondLine;
let referralId: string;

beforeEach(async () => {
  world = await aSecondLine();
  referralId = await accepted(world);
});

const inside = <Result>(actor: Actor, work: Parameters<typeof world.here.inside<Result>>[0]) =>
  world.here.inside(work, actor.personId);
/** The referral of these tests as somebody finds it. */
const present = async (actor: Actor) => {
  const found = await foundBy(world, actor, referralId);
  if (!found) throw new Error("There is no such referral for this person.");
  return found;
};
const stepsOf = (actor: Actor) => inside(actor, (tx) => listSteps(tx, actor, referralId));
const add = async (doer: string, what = `Stap van ${doer}`) =>
  (
    (await granted(submit(addStep, world.adviser, { referralId, doer, what, dueOn: soon }))) as {
      stepId: string;
    }
  ).stepId;
const tasksFor = (actor: Actor) =>
  inside(actor, async (tx) => {
    const tasks = tasksOf(await findToDo(tx, actor, new Date()), new Date());
    return tasks.map(({ kind }) => kind).filter((kind) => kind.startsWith("referral"));
  });

describe("[W6] the step plan", () => {
  test("stays on the adviser's Vandaag beside a unit full of cases that wait", async () => {
    await add("adviser");
    await many(world, 20, { agreedAt: new Date(), sentAt: new Date() });
    expect(await tasksFor(world.adviser)).toContain("referral-step");
  });

  test("is made by who handles it and agreed by the student, who is asked again when it changes", async () => {
    const mine = await add("student");
    await add("coach");
    expect(
      await submit(addStep, world.coach, { referralId, doer: "coach", what: "x", dueOn: soon }),
    ).toMatchObject({
      reason: "forbidden",
    });
    const read = stepsRead(await stepsOf(world.student));
    const third = await add("adviser");
    expect(await submit(agreeSteps, world.student, { referralId, steps: read })).toMatchObject({
      reason: "changed-meanwhile",
    });
    const steps = stepsRead(await stepsOf(world.student));
    await granted(submit(agreeSteps, world.student, { referralId, steps }));
    expect(stateOf(await present(world.coach))).toBe("in-guidance");
    await granted(submit(removeStep, world.adviser, { stepId: third }));
    expect(stateOf(await present(world.coach))).toBe("accepted");
    await granted(submit(settleStep, world.student, { stepId: mine }));
    expect(await submit(settleStep, world.student, { stepId: mine })).toMatchObject({
      reason: "settled-already",
    });
    expect(await submit(removeStep, world.adviser, { stepId: mine })).toMatchObject({
      reason: "settled-already",
    });
  });

  test("each settles their own step and nobody another's", async () => {
    const [ofStudent, ofCoach] = [await add("student"), await add("coach")];
    for (const [actor, stepId] of [
      [world.coach, ofStudent],
      [world.adviser, ofStudent],
      [world.student, ofCoach],
      [world.adviser, ofCoach],
    ] as const)
      expect(await submit(settleStep, actor, { stepId })).toMatchObject({ reason: "forbidden" });
    expect(await submit(settleStep, world.colleague, { stepId: ofCoach })).toMatchObject({
      reason: "not-found",
    });
    expect(await tasksFor(world.coach)).toEqual(["referral-step"]);
    await granted(submit(settleStep, world.coach, { stepId: ofCoach }));
    expect(await tasksFor(world.coach)).toEqual([]);
  });

  test("lets parents in on one step only with the student's yes to that step, and until then the coach reads nothing of it", async () => {
    const [first, second] = [await add("parent", "Kennismaken"), await add("parent", "Thuis oefenen")];
    expect(await tasksFor(world.student)).toContain("referral-consent");
    expect(await tasksFor(world.adviser)).toEqual([]);
    expect(await submit(settleStep, world.adviser, { stepId: first })).toMatchObject({
      reason: "no-consent",
    });
    await granted(submit(answerConsent, world.student, { stepId: first, consents: "yes" }));
    expect(await tasksFor(world.adviser)).toEqual(["referral-step"]);
    await granted(submit(answerConsent, world.student, { stepId: second, consents: "no" }));
    const shown = (await stepsOf(world.coach)).filter((step) => isShownTo("coach", step));
    expect(shown.map(({ what }) => what)).toEqual(["Kennismaken"]);
    expect(await submit(answerConsent, world.adviser, { stepId: second, consents: "yes" })).toMatchObject({
      reason: "forbidden",
    });
    await granted(submit(settleStep, world.adviser, { stepId: first }));
    expect(await submit(settleStep, world.adviser, { stepId: second })).toMatchObject({
      reason: "no-consent",
    });
  });
});

describe("what an adviser keeps", () => {
  const notesFor = (actor: Actor) => inside(actor, (tx) => listNotes(tx, actor, referralId));

  test("is there for who handles it, not for the coach nor a colleague, and for the student once they asked", async () => {
    await granted(submit(addNote, world.adviser, { referralId, note: "kanarie-dossier" }));
    expect(await notesFor(world.adviser)).toMatchObject([{ words: "kanarie-dossier" }]);
    for (const actor of [world.coach, world.other, world.student, world.lead])
      expect(await notesFor(actor)).toEqual([]);
    await granted(submit(askNotes, world.student, { referralId }));
    const asked = await present(world.student);
    expect(requestOf(asked, new Date())).toBe("waits");
    expect(requestOf(asked, new Date(Date.now() + 8 * 86_400_000))).toBe("open");
    expect(await tasksFor(world.adviser)).toEqual(["referral-asked"]);
    await granted(submit(openNotes, world.adviser, { referralId }));
    expect(requestOf(await present(world.student), new Date())).toBe("open");
    expect(await notesFor(world.student)).toMatchObject([{ words: "kanarie-dossier" }]);
    expect(await notesFor(world.coach)).toEqual([]);
  });
});

describe("[W8] the toolbox and [W9] [W10] the programmes of a unit", () => {
  test("are kept by its advisers, and what is out of use is no longer noted", async () => {
    const { adviser, unitId } = world;
    const tool = { unitId, name: "Waardenspel", purpose: "" };
    for (const actor of [world.clerk, world.coach, world.lead])
      expect(await submit(addTool, actor, tool)).toMatchObject({ reason: "forbidden" });
    const { id: toolId } = (await granted(submit(addTool, adviser, tool))) as { id: string };
    expect(await submit(addTool, adviser, tool)).toMatchObject({ reason: "named-already" });
    const use = { referralId, toolId, form: "group", aim: "curative", usedOn: dayOf(new Date()) };
    await granted(submit(noteUse, adviser, use));
    expect(await submit(noteUse, world.coach, use)).toMatchObject({ reason: "forbidden" });
    expect(await inside(adviser, (tx) => listUses(tx, adviser, referralId))).toMatchObject([
      { name: "Waardenspel", form: "group", aim: "curative" },
    ]);
    await granted(submit(turnTool, adviser, { toolId }));
    expect(await submit(noteUse, adviser, use)).toMatchObject({ reason: "no-tool" });
    expect(await inside(adviser, (tx) => listTools(tx, adviser, [unitId]))).toMatchObject([
      { isRetired: true },
    ]);
  });

  test("are of the units that can be referred to, and of no other team of an adviser", async () => {
    const { here, unitId, teamId } = world;
    const inBoth = await here.inside(async (tx) => {
      const id = await addStaff(tx, { teamIds: [unitId, teamId], givenName: "Dee" });
      await appoint(tx, id, "second-line");
      return id;
    });
    const adviser = await here.actor(inBoth);
    const tool = { name: "Waardenspel", purpose: "" };
    expect(await submit(addTool, adviser, { ...tool, unitId: teamId })).toMatchObject({
      reason: "not-found",
    });
    await granted(submit(addTool, adviser, { ...tool, unitId }));
  });

  test("are offered by the adviser, taken by the student themselves, and end with an outcome", async () => {
    const { adviser, student, unitId } = world;
    const words = { unitId, kind: "dropout", name: "Workskills", description: "" };
    const { id: programmeId } = (await granted(submit(addProgramme, adviser, words))) as { id: string };
    const { placeId } = (await granted(
      submit(offerProgramme, adviser, { referralId, programmeId, aim: "preventive" }),
    )) as {
      placeId: string;
    };
    expect(
      await submit(offerProgramme, adviser, { referralId, programmeId, aim: "preventive" }),
    ).toMatchObject({
      reason: "offered-already",
    });
    expect(await tasksFor(student)).toEqual(["referral-offer"]);
    expect(await submit(answerOffer, adviser, { placeId, enrols: "yes" })).toMatchObject({
      reason: "forbidden",
    });
    expect(await submit(endPlace, adviser, { placeId, result: "completed" })).toMatchObject({
      reason: "not-enrolled",
    });
    await granted(submit(answerOffer, student, { placeId, enrols: "yes" }));
    await granted(submit(endPlace, adviser, { placeId, result: "completed" }));
    expect(await inside(world.coach, (tx) => listPlaces(tx, world.coach, referralId))).toMatchObject([
      { name: "Workskills", result: "completed" },
    ]);
    await granted(submit(turnProgramme, adviser, { programmeId }));
    expect(
      await submit(offerProgramme, adviser, { referralId, programmeId, aim: "preventive" }),
    ).toMatchObject({
      reason: "no-programme",
    });
  });
});

describe("[W4] what a coach takes up themselves", () => {
  test("is told to nobody, and stands on their own Vandaag from its day on", async () => {
    const { coach, student } = world;
    const today = dayOf(new Date());
    const plan = { studentId: student.personId, plan: "kanarie-zelf", minutes: "30", aim: "curative" };
    const past = { ...plan, until: later(today, { days: -1 }) };
    expect(await submit(pickUp, coach, past)).toMatchObject({ reason: "day-gone" });
    await granted(submit(pickUp, coach, { ...plan, until: soon }));
    expect(await tasksFor(coach)).toEqual([]);
    const { pickUpId } = (await granted(submit(pickUp, coach, { ...plan, until: today }))) as {
      pickUpId: string;
    };
    expect(await tasksFor(coach)).toEqual(["referral-pick-up"]);
    const listedFor = (actor: Actor) =>
      inside(actor, async (tx) => openPickUps(tx, actor, await ask(tx, pickUpsOf(actor, student.personId))));
    expect(await listedFor(coach)).toMatchObject([{ plan: "kanarie-zelf" }, { plan: "kanarie-zelf" }]);
    expect(await listedFor(student)).toEqual([]);
    const seen = await inside(world.lead, (tx) => tx.pickUp.count());
    expect(seen).toBe(0);
    expect(await submit(settlePickUp, world.colleague, { pickUpId, outcome: "solved" })).toMatchObject({
      reason: "not-found",
    });
    await granted(submit(settlePickUp, coach, { pickUpId, outcome: "solved" }));
    expect(await tasksFor(coach)).toEqual([]);
    const told = await world.here.inside((tx) => tx.trailEvent.count({ where: { entityId: pickUpId } }));
    expect(told).toBe(0);
  });
});

describe("[W3] what a coach tells one colleague", () => {
  test("is read by the one, by the student, and by nobody else, until its day or sooner", async () => {
    const { coach, student, colleague, lead } = world;
    const note = {
      ...{ studentId: student.personId, readerId: colleague.personId, purpose: "study-career" },
      ...{ note: "kanarie-overleg", until: soon },
    };
    expect(await submit(passNote, coach, { ...note, readerId: world.adviser.personId })).toMatchObject({
      reason: "no-colleague",
    });
    expect(await submit(passNote, colleague, note)).toMatchObject({ reason: "forbidden" });
    const far = { ...note, until: later(dayOf(new Date()), { days: 200 }) };
    expect(await submit(passNote, coach, far)).toMatchObject({ reason: "too-far" });
    const { noteId } = (await granted(submit(passNote, coach, note))) as { noteId: string };
    expect(await tasksFor(colleague)).toEqual(["referral-told"]);
    expect(await tasksFor(student)).toEqual(["referral-noted"]);
    expect(await tasksFor(lead)).toEqual([]);
    const readBy = (actor: Actor, today = dayOf(new Date())) =>
      inside(actor, async (tx) => {
        const found = await findColleagueNote(tx, actor, noteId, new Date());
        return found && mayReadNote(actor, found, today) ? findColleagueWords(tx, actor, noteId) : null;
      });
    for (const actor of [coach, student, colleague]) expect(await readBy(actor)).toBe("kanarie-overleg");
    for (const actor of [lead, world.adviser, world.clerk]) expect(await readBy(actor)).toBeNull();
    expect(await readBy(colleague, later(soon, { days: 1 }))).toBeNull();
    expect(await submit(endNote, colleague, { noteId })).toMatchObject({ reason: "forbidden" });
    await granted(submit(endNote, student, { noteId }));
    expect(await readBy(colleague)).toBeNull();
    expect(await readBy(student)).toBe("kanarie-overleg");
    expect(await tasksFor(colleague)).toEqual([]);
    expect(await tasksFor(student)).toEqual([]);
  });
});

describe("[W2] [W7] how referring goes here", () => {
  test("is written by HR or the LOB coordinator, each text kept beside the earlier ones", async () => {
    const { here } = world;
    const writers = await here.inside(async (tx) => {
      const hr = await addStaff(tx, { givenName: "Hetty" });
      await appoint(tx, hr, "hr");
      const lob = await addStaff(tx, { givenName: "Lobke" });
      await appoint(tx, lob, "lob-coordinator");
      return { hr, lob };
    });
    const [hr, lob] = [await here.actor(writers.hr), await here.actor(writers.lob)];
    const text = { criterion: "Als het stopt", course: "Samen" };
    for (const actor of [world.coach, world.lead, world.adviser])
      expect(await submit(writeProcess, actor, text, { version: 0 })).toMatchObject({ reason: "forbidden" });
    await granted(submit(writeProcess, hr, text, { version: 0 }));
    expect(await submit(writeProcess, lob, text, { version: 0 })).toMatchObject({ reason: "stale" });
    await granted(submit(writeProcess, lob, { ...text, course: "Anders" }, { version: 1 }));
    expect(await here.inside((tx) => findProcess(tx, here.id))).toMatchObject({
      number: 2,
      course: "Anders",
    });
  });
});
