import { beforeAll, describe, expect, test } from "vitest";
import { keepFigures } from "@/lib/insight/jobs";
import { findPlanFigures } from "@/lib/plans/personal/coverage/queries";
import { findRuleFigures, listOpenedShares } from "@/lib/plans/personal/check/shares/queries";
import { closePiece, openPiece } from "@/lib/plans/personal/opening/actions";
import { findOwnPlan } from "@/lib/plans/personal/queries";
import { addAction, changeAction } from "@/lib/plans/personal/questions/actions";
import { setReviewDay, writePart } from "@/lib/plans/personal/actions";
import { asDate, dayOf, later, schoolYearOf } from "@/lib/platform/calendar";
import { addStaff, appoint } from "@/prisma/seed/builders";
import { anInstitution, aTeamWithProgramme, type TestInstitution } from "@/tests/support/institution";
import { submit } from "@/tests/support/work";

const now = new Date();
const schoolYear = schoolYearOf(now);

let here: TestInstitution;
let leader: string;
let hr: string;
let people: readonly string[];

beforeAll(async () => {
  here = await anInstitution();
  await here.inside(async (tx) => {
    const { teamId } = await aTeamWithProgramme(tx);
    const made: string[] = [];
    for (let at = 0; at < 10; at++) made.push(await addStaff(tx, { teamIds: [teamId] }));
    people = made;
    // Of a team where everybody opened a plan nothing is told.
    for (let at = 0; at < 5; at++) await addStaff(tx, { teamIds: [teamId] });
    [leader, hr] = [await addStaff(tx), await addStaff(tx)];
    await appoint(tx, leader, "team-lead", { teamId });
    await appoint(tx, hr, "hr");
  });
});

const action = (successSign: string) => ({
  ...{ what: "Vier gesprekken voeren", dueOn: `${schoolYear + 1}-03-01`, carriers: [], successSign },
});

const ownPlan = async (personId: string) => {
  const actor = await here.actor(personId);
  return here.inside((tx) => findOwnPlan(tx, actor, schoolYear), personId);
};

/** Writes a question with an action and opens it to the leader; returns the ids. */
async function opened(personId: string, successSign: string) {
  const actor = await here.actor(personId);
  const words = { schoolYear: String(schoolYear), newQuestion: "Hoe vraag ik door?", ...action(successSign) };
  expect(await submit(addAction, actor, words)).toMatchObject({ ok: true });
  const [question] = (await ownPlan(personId)).questions;
  const pieceId = question?.id ?? "";
  expect(await submit(openPiece, actor, { pieceId, leaderId: leader })).toMatchObject({ ok: true });
  return { pieceId, actionId: question?.actions[0]?.id ?? "" };
}

/** What is kept of one plan, as its owner, somebody else or the night sees it. */
const keptOf = (personId: string, reader?: string) =>
  here.inside(
    (tx) => tx.personalPlanCheck.findMany({ where: { personId }, select: { leaderId: true, held: true } }),
    reader,
  );

async function figures() {
  const actor = await here.actor(hr);
  return here.inside((tx) => findRuleFigures(tx, actor, now), hr);
}

const person = (at: number) => people[at] ?? "";

describe("which rules hold in a colleague's own plan", () => {
  test("[M1] is kept by the owner's own deed, follows what they change, and is gone when they close it", async () => {
    const anna = await here.actor(person(0));
    const { pieceId, actionId } = await opened(anna.personId, "");
    const [first] = await keptOf(anna.personId, anna.personId);
    expect(first).toMatchObject({ leaderId: leader });
    expect(first?.held).not.toContain("action-sign");
    const better = { actionId, ...action("Een student noemt zelf een stap") };
    expect(await submit(changeAction, anna, better, { version: 1 })).toMatchObject({ ok: true });
    const review = { schoolYear: String(schoolYear), reviewOn: `${schoolYear + 1}-05-10` };
    expect(await submit(setReviewDay, anna, review)).toMatchObject({ ok: true });
    const [second] = await keptOf(anna.personId, anna.personId);
    expect(second?.held).toEqual(expect.arrayContaining(["action-sign", "looks-back"]));
    expect(await submit(closePiece, anna, { pieceId })).toMatchObject({ ok: true });
    expect(await keptOf(anna.personId, anna.personId)).toEqual([]);
    expect(await submit(openPiece, anna, { pieceId, leaderId: leader })).toMatchObject({ ok: true });
    expect(await keptOf(anna.personId, anna.personId)).toHaveLength(1);
  });

  test("[M1] shows to the leader it is open to and to no office, and nobody writes it for another", async () => {
    const [anna, bas] = [person(0), person(1)];
    expect(await keptOf(anna, leader)).toHaveLength(1);
    for (const reader of [bas, hr]) expect(await keptOf(anna, reader)).toEqual([]);
    const inAnothersName = here.inside((tx) => tx.personalPlanCheck.deleteMany({}), hr);
    expect(await inAnothersName).toEqual({ count: 0 });
    await here.inside((tx) =>
      tx.appointment.updateMany({
        where: { personId: leader },
        data: { endsOn: asDate(later(dayOf(now), { days: -1 })) },
      }),
    );
    expect(await keptOf(anna, leader)).toEqual([]);
    await here.inside((tx) =>
      tx.appointment.updateMany({ where: { personId: leader }, data: { endsOn: null } }),
    );
  });

  test("[F2] [M13] is told in counts of enough plans on both sides, as kept for the week, and of fewer not at all", async () => {
    const lead = await here.actor(leader);
    const openedShares = () => here.inside((tx) => listOpenedShares(tx, lead, now), leader);
    for (const id of people.slice(1, 4)) await opened(id, "Een student noemt zelf een stap");
    expect(await openedShares()).toEqual([]);
    await opened(person(4), "Een student noemt zelf een stap");
    expect((await openedShares()).find(({ code }) => code === "action-sign")).toEqual({
      ...{ code: "action-sign", held: 5, of: 5 },
    });
    await keepFigures(here.id, now);
    expect((await figures()).places).toEqual([]);

    for (const id of people.slice(5)) await opened(id, "");
    await keepFigures(here.id, now);
    expect((await figures()).places).toEqual([]);
    await here.inside((tx) => tx.weeklyFigure.deleteMany());
    await keepFigures(here.id, now);
    const [institution] = (await figures()).places;
    expect(institution?.plans).toBe(10);
    // The day to look back on stands in one plan, and every action is a deed: neither is told.
    expect(institution?.rules).toEqual([{ code: "action-sign", held: 5, of: 10 }]);
  });

  test("[M13] is of all plans the coverage counts as opened, also where the last action was closed", async () => {
    const carl = await here.actor(person(9));
    const { questions } = await ownPlan(carl.personId);
    const words = { schoolYear: String(schoolYear), kind: "going-well", words: "De klas luistert." };
    expect(await submit(writePart, carl, words, { version: 0 })).toMatchObject({ ok: true });
    const [part] = (await ownPlan(carl.personId)).parts;
    const opening = { pieceId: part?.id ?? "", leaderId: leader };
    expect(await submit(openPiece, carl, opening)).toMatchObject({ ok: true });
    expect(await submit(closePiece, carl, { pieceId: questions[0]?.id ?? "" })).toMatchObject({ ok: true });
    expect(await keptOf(carl.personId, carl.personId)).toEqual([]);
    await here.inside((tx) => tx.weeklyFigure.deleteMany());
    await keepFigures(here.id, now);
    const [institution] = (await figures()).places;
    expect(institution?.rules).toEqual([{ code: "action-sign", held: 5, of: 10 }]);
    const reader = await here.actor(hr);
    const [coverage] = (await here.inside((tx) => findPlanFigures(tx, reader, now), hr)).places;
    expect(coverage?.bands.map(({ count }) => count)).toEqual([5, 10]);
  });
});
