import { beforeEach, describe, expect, it } from "vitest";
import { writePart } from "@/lib/plans/personal/actions";
import { agree, askAgreement, takeBackAsking } from "@/lib/plans/personal/agreements/actions";
import { findAgreedText, findStanding } from "@/lib/plans/personal/agreements/queries";
import { closeAll, closePiece, openPiece, openPieces } from "@/lib/plans/personal/opening/actions";
import { findOpenedPlan, listLeaders, listOpenedPlans } from "@/lib/plans/personal/opening/queries";
import { findOwnPlan } from "@/lib/plans/personal/queries";
import * as questions from "@/lib/plans/personal/questions/actions";
import { stateOfPlan } from "@/lib/plans/personal/rules";
import { asDate, dayOf, later, schoolYearOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import type { TenantTx } from "@/lib/platform/tenancy";
import { addStaff, appoint } from "@/prisma/seed/builders";
import { anInstitution, aTeamWithProgramme, type TestInstitution } from "@/tests/support/institution";
import { submit } from "@/tests/support/work";

const now = new Date();
const year = schoolYearOf(now);
const schoolYear = String(year);
const yesterday = asDate(later(dayOf(now), { days: -1 }));

let here: TestInstitution;
let who: Readonly<Record<"anna" | "bas" | "lead" | "manager" | "next" | "hr" | "admin", string>>;
let teamId: string;
let ids: { planId: string; part: string; ambition: string; question: string };

beforeEach(async () => {
  here = await anInstitution();
  who = await here.inside(async (tx) => {
    const place = await aTeamWithProgramme(tx);
    teamId = place.teamId;
    const [anna, bas] = [
      await addStaff(tx, { givenName: "Anna", teamIds: [teamId] }),
      await addStaff(tx, { teamIds: [teamId] }),
    ];
    const [lead, manager, next, hr, admin] = [
      await addStaff(tx, { givenName: "Lea" }),
      await addStaff(tx, { givenName: "Mo" }),
      await addStaff(tx, { givenName: "Nel" }),
      await addStaff(tx),
      await addStaff(tx),
    ];
    await appoint(tx, lead, "team-lead", { teamId });
    await appoint(tx, manager, "team-lead", { unitId: place.unitId });
    await appoint(tx, hr, "hr");
    await appoint(tx, admin, "admin");
    return { anna, bas, lead, manager, next, hr, admin };
  });
  const anna = await here.actor(who.anna);
  const write = (kind: string, words: string) =>
    submit(writePart, anna, { schoolYear, kind, words }, { version: 0 });
  await write("going-well", "Ik luister goed");
  await write("ambition", "Ik wil weg");
  const action = { what: "Oefenen", dueOn: `${year + 1}-03-01`, carriers: [] };
  await submit(questions.addAction, anna, { schoolYear, newQuestion: "Hoe vraag ik door?", ...action });
  const plan = await ownPlan();
  const piece = (kind: string) => plan.parts.find((part) => part.kind === kind)?.id ?? "";
  ids = {
    ...{ planId: plan.id ?? "", part: piece("going-well"), ambition: piece("ambition") },
    question: plan.questions[0]?.id ?? "",
  };
});

async function ownPlan() {
  const anna = await here.actor(who.anna);
  return here.inside((tx) => findOwnPlan(tx, anna, year), who.anna);
}

const share = async (leaderId: string, ...pieces: string[]) =>
  submit(openPieces, await here.actor(who.anna), { schoolYear, leaderId, pieces });

/** What somebody reads of the plan through the page's own query. */
async function reads(reader: string) {
  const actor = await here.actor(reader);
  const plan = await here.inside((tx) => findOpenedPlan(tx, actor, ids.planId), reader);
  return plan && [...plan.parts.map(({ words }) => words), ...plan.questions.map(({ title }) => title)];
}

/** How many pieces the tables themselves show to somebody, now and as agreed. */
const rowsOf = (reader: string) =>
  here.inside(
    async (tx) => [await tx.personalPlanPiece.count(), await tx.personalPlanAgreedPiece.count()],
    reader,
  );

const askNow = async (leaderId = who.lead) =>
  submit(askAgreement, await here.actor(who.anna), { schoolYear, leaderId });
const askedId = async () => (await ownPlan()).asked?.id ?? "";
const agreeAs = async (reader: string, agreementId: string) =>
  submit(agree, await here.actor(reader), { agreementId });

describe("what is opened of a plan", () => {
  it("[F8] is read by the one leader it is opened to, piece by piece, and by nobody else", async () => {
    expect(await share(who.lead, ids.part, ids.question)).toMatchObject({ ok: true });
    expect(await reads(who.lead)).toEqual(["Ik luister goed", "Hoe vraag ik door?"]);
    expect(await rowsOf(who.lead)).toEqual([3, 0]);
    for (const reader of [who.bas, who.manager, who.hr, who.admin, who.next]) {
      expect(await reads(reader)).toBeNull();
      expect(await rowsOf(reader)).toEqual([0, 0]);
    }
    expect(stateOfPlan(await ownPlan())).toBe("shared");
  });

  it("[F18] is only ever opened to who leads its owner today", async () => {
    for (const stranger of [who.bas, who.hr, who.next])
      expect(await share(stranger, ids.part)).toMatchObject({ reason: "not-my-leader" });
    const anna = await here.actor(who.anna);
    const leaders = await here.inside((tx) => listLeaders({ tx, actor: anna }), who.anna);
    expect(leaders.map(({ id }) => id)).toEqual([who.lead, who.manager]);
  });

  it("[F8] is closed with the next question, part by part and all at once, and can be opened again", async () => {
    await share(who.lead, ids.part, ids.question);
    const anna = await here.actor(who.anna);
    expect(await submit(closePiece, anna, { pieceId: ids.question })).toMatchObject({
      data: { leaderId: who.lead },
    });
    expect(await reads(who.lead)).toEqual(["Ik luister goed"]);
    expect(await rowsOf(who.lead)).toEqual([1, 0]);
    await submit(openPiece, anna, { pieceId: ids.question, leaderId: who.lead });
    expect(await rowsOf(who.lead)).toEqual([3, 0]);
    expect(await submit(closeAll, anna, { schoolYear })).toMatchObject({ ok: true });
    expect(await reads(who.lead)).toBeNull();
    expect(await rowsOf(who.lead)).toEqual([0, 0]);
  });

  it("[F8] [F12] closing says when colleagues still read an action they carry, for they do", async () => {
    await share(who.lead, ids.part, ids.question);
    const anna = await here.actor(who.anna);
    const action = { schoolYear, questionId: ids.question, what: "Samen", dueOn: `${year + 1}-04-01` };
    await submit(questions.addAction, anna, { ...action, carriers: [who.bas] });
    const close = async (pieceId: string) => submit(closePiece, anna, { pieceId });
    expect(await close(ids.part)).toMatchObject({ data: { isCarried: false } });
    expect(await close(ids.question)).toMatchObject({ data: { isCarried: true } });
    expect(await submit(closeAll, anna, { schoolYear })).toMatchObject({ data: { isCarried: true } });
    expect(await rowsOf(who.bas)).toEqual([1, 0]);
  });

  it("[F1] of a year gone by is closed, and neither opened nor asked about nor changed", async () => {
    await share(who.lead, ids.part, ids.question);
    const actionId = (await ownPlan()).questions[0]?.actions[0]?.id ?? "";
    await here.inside((tx) => tx.personalPlan.updateMany({ data: { schoolYear: year - 1 } }), who.anna);
    const anna = await here.actor(who.anna);
    const past = { schoolYear: String(year - 1), leaderId: who.lead };
    const closed = await submit(closePiece, anna, { pieceId: ids.part });
    expect(closed).toMatchObject({ ok: true, data: { leaderId: "" } });
    for (const refused of [
      await submit(openPieces, anna, { ...past, pieces: [ids.part] }),
      await submit(openPiece, anna, { pieceId: ids.part, leaderId: who.lead }),
      await submit(askAgreement, anna, past),
      await submit(questions.changeProgress, anna, { actionId, progress: "done" }),
    ])
      expect(refused).toMatchObject({ reason: "wrong-year" });
  });

  it("[F8] an action added later is open to whom its question is open", async () => {
    await share(who.lead, ids.question);
    const anna = await here.actor(who.anna);
    const action = { schoolYear, questionId: ids.question, what: "Nog eens", dueOn: `${year + 1}-04-01` };
    await submit(questions.addAction, anna, { ...action, carriers: [] });
    expect(await rowsOf(who.lead)).toEqual([3, 0]);
  });

  it("[F8] permissions 6.5-3: after a change of leader nobody reads it until its owner opens it again", async () => {
    await share(who.lead, ids.part);
    await askNow();
    await agreeAs(who.lead, await askedId());
    await here.inside(async (tx) => {
      await tx.appointment.updateMany({ where: { personId: who.lead }, data: { endsOn: yesterday } });
      await appoint(tx, who.next, "team-lead", { teamId });
    });
    expect(await reads(who.lead)).toBeNull();
    expect(await reads(who.next)).toBeNull();
    expect(await rowsOf(who.lead)).toEqual([0, 0]);
    expect(await rowsOf(who.next)).toEqual([0, 0]);
    await share(who.next, ids.part);
    expect(await reads(who.next)).toEqual(["Ik luister goed"]);
  });

  it("[H9] a leader opens their own plan to who leads above them", async () => {
    const lead = await here.actor(who.lead);
    const leaders = await here.inside((tx) => listLeaders({ tx, actor: lead }), who.lead);
    expect(leaders.map(({ id }) => id)).toEqual([who.manager]);
    await submit(writePart, lead, { schoolYear, kind: "going-well", words: "Van Lea" }, { version: 0 });
    const plan = await here.inside((tx) => findOwnPlan(tx, lead, year), who.lead);
    const pieces = plan.parts.map(({ id }) => id);
    expect(await submit(openPieces, lead, { schoolYear, leaderId: who.manager, pieces })).toMatchObject({
      ok: true,
    });
    const manager = await here.actor(who.manager);
    const found = await here.inside((tx) => listOpenedPlans(tx, manager, { page: 1, size: 5 }), who.manager);
    expect(found).toMatchObject({ total: 1, lines: [{ owner: { id: who.lead }, pieces: 1 }] });
  });
});

describe("agreeing on a plan", () => {
  it("both agree with the same words, and both read what differs from them later", async () => {
    await share(who.lead, ids.part);
    expect(await askNow()).toMatchObject({ ok: true });
    expect(await askNow()).toMatchObject({ reason: "already-asked" });
    expect(await agreeAs(who.lead, await askedId())).toMatchObject({ ok: true });
    expect(stateOfPlan(await ownPlan())).toBe("agreed");
    expect(await askNow()).toMatchObject({ reason: "nothing-changed" });
    const anna = await here.actor(who.anna);
    await submit(writePart, anna, { schoolYear, kind: "going-well", words: "Anders" }, { version: 1 });
    const plan = await ownPlan();
    const standing = await here.inside((tx) => findStanding({ tx, actor: anna }, plan), who.anna);
    expect(standing.sinceAgreed).toMatchObject([{ then: "Ik luister goed", now: "Anders" }]);
    const text = await here.inside((tx) => findAgreedText(tx, here.id, plan.agreed?.id ?? ""), who.lead);
    expect(text.parts).toMatchObject([{ words: "Ik luister goed" }]);
  });

  it("what changed or was closed after the question is not agreed on unseen", async () => {
    await share(who.lead, ids.part, ids.question);
    await askNow();
    const anna = await here.actor(who.anna);
    await submit(closePiece, anna, { pieceId: ids.question });
    expect(await agreeAs(who.lead, await askedId())).toMatchObject({ reason: "changed-meanwhile" });
    await askNow();
    await submit(writePart, anna, { schoolYear, kind: "going-well", words: "Anders" }, { version: 1 });
    expect(await agreeAs(who.lead, await askedId())).toMatchObject({ reason: "changed-meanwhile" });
    expect(await askNow()).toMatchObject({ ok: true });
    expect(await agreeAs(who.lead, await askedId())).toMatchObject({ ok: true });
  });

  it("[F8] a part that is closed takes what was agreed of it along", async () => {
    await share(who.lead, ids.part, ids.question);
    await askNow();
    await agreeAs(who.lead, await askedId());
    expect(await rowsOf(who.lead)).toEqual([3, 3]);
    await submit(closePiece, await here.actor(who.anna), { pieceId: ids.part });
    expect(await rowsOf(who.lead)).toEqual([2, 2]);
    expect((await rowsOf(who.anna))[1]).toBe(3);
  });

  it("[F8] what was agreed is for the two who agreed, not for who the piece is open to later", async () => {
    await share(who.lead, ids.part);
    await askNow();
    const agreementId = await askedId();
    await agreeAs(who.lead, agreementId);
    await share(who.manager, ids.part);
    expect(await rowsOf(who.manager)).toEqual([1, 0]);
    const copy = { agreementId, pieceId: ids.part, personId: who.bas, kind: "going-well", position: 9 };
    const add = (tx: TenantTx) =>
      tx.personalPlanAgreedPiece.create({
        data: { ...copy, pieceId: newId(), body: new Uint8Array([1]) },
        select: { pieceId: true },
      });
    await expect(here.inside(add, who.bas)).rejects.toThrow();
  });

  it("nobody answers for the leader, and a question taken back is answered by nobody", async () => {
    await share(who.lead, ids.part);
    await askNow();
    const agreementId = await askedId();
    for (const other of [who.anna, who.bas, who.manager, who.hr, who.admin])
      expect(await agreeAs(other, agreementId)).toMatchObject({ reason: "not-found" });
    expect(await submit(takeBackAsking, await here.actor(who.anna), { schoolYear })).toMatchObject({
      ok: true,
    });
    expect(await agreeAs(who.lead, agreementId)).toMatchObject({ reason: "not-found" });
    await share(who.lead);
    expect(await askNow()).toMatchObject({ reason: "nothing-open" });
  });

  it("leaves facts without a word of content", async () => {
    await share(who.lead, ids.part);
    await askNow();
    await agreeAs(who.lead, await askedId());
    const events = await here.inside((tx) =>
      tx.trailEvent.findMany({ select: { verb: true, details: true } }),
    );
    expect(events.map(({ verb }) => verb)).toEqual(
      expect.arrayContaining(["open", "ask-agreement", "agree"]),
    );
    expect(JSON.stringify(events)).not.toContain("luister");
  });
});
