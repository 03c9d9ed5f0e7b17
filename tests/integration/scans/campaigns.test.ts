import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { asDate, dayOf, later } from "@/lib/platform/calendar";
import { findHolder, tokenFrom } from "@/lib/platform/personal-link";
import { moveCampaign, startCampaign, stopCampaign } from "@/lib/scans/campaigns/actions";
import { findCampaign, listHeldRoles } from "@/lib/scans/campaigns/queries";
import { askPerson, declineRound, dropRound, inviteRaters, takePart } from "@/lib/scans/feedback/actions";
import { openKey } from "@/lib/scans/links/queries";
import { findToDo } from "@/lib/today/queries";
import { tasksOf } from "@/lib/today/rules";
import type { Actor } from "@/lib/platform/actor";
import { remindAll } from "@/lib/scans/rounds/commands";
import { addStaff, appoint } from "@/prisma/seed/builders";
import { anInstitution, type TestInstitution } from "@/tests/support/institution";
import { anInstrument, asHolder, close, step } from "@/tests/support/scans";
import { accepted, holderOf } from "@/tests/support/student-scans";
import { submit } from "@/tests/support/work";

const now = new Date();
const today = dayOf(now);
const closesOn = later(today, { days: 30 });
let here: TestInstitution;
let hr: Actor;
let versions: { feedback: string; self: string };
let people: Actor[];

beforeAll(async () => {
  here = await anInstitution();
  const hrId = await here.inside(async (tx) => {
    const id = await addStaff(tx);
    await appoint(tx, id, "hr");
    const consent = { consentedOn: asDate("2026-06-01"), document: "OR 1", confirmedAt: now };
    await tx.worksCouncilConsent.create({ data: { ...consent, covers: ["feedback"] }, select: { id: true } });
    return id;
  });
  const author = { personId: hrId, now };
  const [feedback, self] = await here.inside(async (tx) => [
    await anInstrument(tx, here, author),
    await anInstrument(tx, here, author, { kind: "self", name: "Zelfscan" }),
  ]);
  versions = { feedback: feedback?.versionId ?? "", self: self?.versionId ?? "" };
  const ids = await here.inside(async (tx) => [await addStaff(tx), await addStaff(tx), await addStaff(tx)]);
  people = await Promise.all(ids.map((id) => here.actor(id, now)));
  hr = await here.actor(hrId, now);
});

let campaignId: string;
beforeEach(async () => {
  campaignId = await started({ versionId: versions.feedback });
});

async function started(fields: Record<string, string>): Promise<string> {
  const sent = { name: "Najaar", teamId: "", closesOn, ...fields };
  expect(await submit(startCampaign, hr, sent)).toMatchObject({ ok: true });
  const where = { orderBy: { id: "desc" }, select: { id: true } } as const;
  return here.inside(async (tx) => (await tx.scanCampaign.findFirstOrThrow(where)).id);
}

function seen() {
  return here.inside((tx) => findCampaign(tx, { institutionId: here.id }, campaignId));
}

function roundOf({ personId: subjectId }: Actor): Promise<{ id: string; closesOn: Date }> {
  const select = { id: true, closesOn: true } as const;
  return here.inside((tx) => tx.scanRound.findFirstOrThrow({ where: { campaignId, subjectId }, select }));
}

/** The rounds of this campaign that Vandaag asks somebody to begin. */
async function asked(actor: Actor): Promise<string[]> {
  const tasks = tasksOf(await here.inside((tx) => findToDo(tx, actor, now)), now);
  const { id } = await roundOf(actor);
  return tasks.filter((task) => task.kind === "choose-raters" && task.id === id).map(({ path }) => path);
}

async function begun(actor: Actor, other: Actor): Promise<string> {
  const { id: roundId } = await roundOf(actor);
  await accepted(submit(askPerson, actor, { roundId, personId: other.personId, category: "colleague" }));
  await accepted(submit(inviteRaters, actor, { roundId }));
  return roundId;
}

describe("a campaign", () => {
  it("[E1] tells who is in it on Vandaag to choose whom they ask, until they began or said no", async () => {
    const [eva, rik] = people as [Actor, Actor];
    const { id } = await roundOf(eva);
    expect(await asked(eva)).toEqual([`/scans/feedback/${id}`]);
    await begun(eva, rik);
    expect(await asked(eva)).toEqual([]);
    expect(await asked(rik)).toHaveLength(1);
    const { id: roundId } = await roundOf(rik);
    await accepted(submit(declineRound, rik, { roundId }));
    expect(await asked(rik)).toEqual([]);
    expect(await seen()).toMatchObject({ people: 4, started: 1, declined: 1 });
  });

  it("[E1] counts who says “not this time” without a name, lets them come back, and keeps the round in its count", async () => {
    const [eva, rik] = people as [Actor, Actor];
    const { id: roundId } = await roundOf(eva);
    expect(await submit(declineRound, rik, { roundId })).toMatchObject({ ok: false });
    expect(await submit(dropRound, eva, { roundId })).toEqual({ ok: false, reason: "part-of-campaign" });
    await accepted(submit(declineRound, eva, { roundId }));
    const view = JSON.stringify(await seen());
    expect(view).not.toContain(eva.personId);
    const told = await here.inside((tx) =>
      tx.trailEvent.findMany({ where: { entityId: roundId }, select: { verb: true } }),
    );
    expect(told.map(({ verb }) => verb)).not.toContain("decline");
    const question = { roundId, personId: rik.personId, category: "colleague" };
    expect(await submit(askPerson, eva, question)).toMatchObject({ ok: false, reason: "declined" });
    await accepted(submit(takePart, eva, { roundId }));
    expect(await seen()).toMatchObject({ declined: 0 });
    await begun(eva, rik);
    expect(await submit(declineRound, eva, { roundId })).toMatchObject({ reason: "already-invited" });
  });

  it("[E1] moves its last day with the rounds, whose links go on working, but not where somebody chose a day of their own", async () => {
    const [eva, rik, sam] = people as [Actor, Actor, Actor];
    const roundId = await begun(eva, rik);
    const own = later(today, { days: 10 });
    const { id: ownId } = await roundOf(sam);
    await here.inside((tx) =>
      tx.scanRound.update({
        where: { institutionId_id: { institutionId: here.id, id: ownId } },
        data: { closesOn: asDate(own) },
        select: { id: true },
      }),
    );
    const soon = later(today, { days: 20 });
    await accepted(submit(moveCampaign, hr, { campaignId, closesOn: soon }));
    expect(await seen()).toMatchObject({ closesOn: soon });
    expect((await roundOf(rik)).closesOn).toEqual(asDate(soon));
    expect((await roundOf(eva)).closesOn).toEqual(asDate(soon));
    expect((await roundOf(sam)).closesOn).toEqual(asDate(own));
    expect(
      await submit(moveCampaign, hr, { campaignId, closesOn: later(today, { days: 200 }) }),
    ).toMatchObject({
      reason: "too-long",
    });
    const key = await here.inside((tx) => openKey(tx, here.id, roundId));
    const raters = await here.inside((tx) =>
      tx.scanRater.findMany({ where: { roundId }, select: { id: true } }),
    );
    for (const { id } of raters)
      expect(await findHolder(tokenFrom(key ?? Buffer.alloc(32), id), null)).toMatchObject({ recordId: id });
  });

  it("[E1] that HR stops asks nobody any more, and leaves what people began with them", async () => {
    const [eva, rik, sam] = people as [Actor, Actor, Actor];
    const roundId = await begun(eva, rik);
    await accepted(submit(declineRound, sam, { roundId: (await roundOf(sam)).id }));
    expect(await submit(stopCampaign, eva, { campaignId })).toMatchObject({ ok: false });
    await accepted(submit(stopCampaign, hr, { campaignId }));
    expect(await seen()).toMatchObject({ people: 2, started: 1, declined: 1 });
    expect((await seen())?.stoppedAt).not.toBeNull();
    expect((await roundOf(eva)).id).toBe(roundId);
    await expect(roundOf(rik)).rejects.toThrow();
    for (const again of [
      submit(stopCampaign, hr, { campaignId }),
      submit(moveCampaign, hr, { campaignId, closesOn }),
    ])
      expect(await again).toMatchObject({ reason: "campaign-stopped" });
  });

  it("[E1] is for who holds a role, where HR chooses one", async () => {
    const [eva] = people as [Actor];
    const roleId = await here.inside(async (tx) => {
      const select = { id: true } as const;
      const role = await tx.role.create({ data: { name: `Coach ${campaignId}`, line: "first" }, select });
      const held = { roleId: role.id, personId: eva.personId, minutesPerYear: 60 };
      await tx.roleAssignment.create({ data: { ...held, startsOn: asDate("2026-01-01") }, select });
      return role.id;
    });
    const roles = await here.inside((tx) => listHeldRoles(tx, { institutionId: here.id }, today));
    expect(roles.map(({ id }) => id)).toContain(roleId);
    campaignId = await started({ versionId: versions.feedback, roleId });
    expect(await seen()).toMatchObject({ people: 1 });
    expect(await asked(eva)).toHaveLength(1);
  });

  it("[D1] of a self-assessment opens everybody's own form at once, and stopped it keeps what was begun only", async () => {
    campaignId = await started({ versionId: versions.self });
    expect(await seen()).toMatchObject({ kind: "self", people: 4, invited: 4, submitted: 0 });
    const [eva] = people as [Actor];
    const toDo = await here.inside((tx) => findToDo(tx, eva, now));
    expect(toDo.forms.filter(({ kind }) => kind === "self")).toHaveLength(1);
    const { id: roundId } = await roundOf(eva);
    const where = { roundId, category: "self" };
    await here.inside((tx) => tx.scanRater.updateMany({ where, data: { submittedOn: asDate(today) } }));
    await accepted(submit(stopCampaign, hr, { campaignId }));
    expect(await seen()).toMatchObject({ people: 1, submitted: 1 });
  });

  it("[E1] [D1] asks nobody for a self-assessment who says “not this time”, and opens it again for who comes back", async () => {
    campaignId = await started({ versionId: versions.self });
    const [eva, rik] = people as [Actor, Actor];
    const { id: roundId } = await roundOf(eva);
    const holder = await holderOf(here, roundId, await ownRater(roundId));
    const [question = ""] = await questionsOf(roundId);
    await asHolder(holder, now).save({ [question]: step(1) });
    const forms = async () => (await here.inside((tx) => findToDo(tx, eva, now))).forms;
    const own = async () => (await forms()).filter(({ kind }) => kind === "self");
    expect(await submit(declineRound, rik, { roundId })).toMatchObject({ ok: false });
    const before = (await own()).length;
    await accepted(submit(declineRound, eva, { roundId }));
    expect(await own()).toHaveLength(before - 1);
    expect(await findHolder(holder.token, null)).toBeNull();
    expect(await here.inside((tx) => tx.scanForm.count({ where: { roundId } }))).toBe(0);
    expect(await seen()).toMatchObject({ people: 4, invited: 3, declined: 1 });
    const inAWeek = new Date(now.getTime() + 7 * 86_400_000);
    await here.inside((tx) => remindAll(tx, here.id, [roundId], inAWeek));
    expect(await here.inside((tx) => tx.scanRater.count({ where: { roundId, mailDue: "reminder" } }))).toBe(
      0,
    );
    await accepted(submit(takePart, eva, { roundId }));
    expect(await own()).toHaveLength(before);
    expect(await seen()).toMatchObject({ invited: 4, declined: 0 });
    const again = await holderOf(here, roundId, await ownRater(roundId));
    expect(again.token).not.toBe(holder.token);
    await asHolder(again, now).submit({ [question]: step(2) });
    expect(await submit(declineRound, eva, { roundId })).toMatchObject({ reason: "handed-in" });
    await close(here, roundId, now);
    expect(await submit(declineRound, eva, { roundId })).toMatchObject({ reason: "already-closed" });
  });
});

async function ownRater(roundId: string): Promise<string> {
  const where = { roundId, category: "self" };
  return here.inside(async (tx) => (await tx.scanRater.findFirstOrThrow({ where, select: { id: true } })).id);
}

async function questionsOf(roundId: string): Promise<string[]> {
  const select = {
    version: { select: { questions: { select: { id: true }, orderBy: { position: "asc" } } } },
  } as const;
  const found = await here.inside((tx) => tx.scanRound.findFirstOrThrow({ where: { id: roundId }, select }));
  return found.version.questions.map(({ id }) => id);
}
