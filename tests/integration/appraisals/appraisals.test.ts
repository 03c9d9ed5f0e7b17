import { beforeEach, describe, expect, test } from "vitest";
import * as actions from "@/lib/appraisals/actions";
import { findAnswers, findWritten } from "@/lib/appraisals/content/queries";
import { changeFrame } from "@/lib/appraisals/frames/actions";
import { appraisalJobs } from "@/lib/appraisals/jobs";
import { askPassage, declinePassage, givePassage, withdrawRequest } from "@/lib/appraisals/passages/actions";
import { listPassages } from "@/lib/appraisals/passages/queries";
import { sightOf } from "@/lib/appraisals/policy";
import { type Filter, findAppraisal, listAppraisals } from "@/lib/appraisals/queries";
import { stateOfAppraisal } from "@/lib/appraisals/rules";
import type { Actor } from "@/lib/platform/actor";
import { asDate, dayOf, later } from "@/lib/platform/calendar";
import { perform } from "@/lib/platform/jobs";
import type { TenantTx } from "@/lib/platform/tenancy";
import { findToDo } from "@/lib/today/queries";
import { tasksOf } from "@/lib/today/rules";
import { addStaff, appoint } from "@/prisma/seed/builders";
import * as given from "@/tests/support/appraisals";
import { anInstitution } from "@/tests/support/institution";
import { submit } from "@/tests/support/work";

const now = new Date();
const today = dayOf(now);
const yesterday = asDate(later(today, { days: -1 }));
const objection = { response: "objection", reasons: "Dit klopt niet.", reaction: "Ik was er wel." };

let world: given.AppraisalWorld;
beforeEach(async () => {
  world = await given.anAppraisalWorld();
});

type Who = Parameters<given.AppraisalWorld["as"]>[0];

const sightFor = async (who: Who, id: string) => {
  const actor = await world.as(who);
  const found = await world.here.inside((tx) => findAppraisal(tx, actor, id, now), actor.personId);
  return found && sightOf(actor, found);
};
/** As somebody reads: in their own session. */
const reading = async <Result>(who: Who, work: (tx: TenantTx, actor: Actor) => Promise<Result>) => {
  const actor = await world.as(who);
  return world.here.inside((tx) => work(tx, actor), actor.personId);
};
const stateOf = async (id: string) => {
  const actor = await world.as("employee");
  const found = await world.here.inside((tx) => findAppraisal(tx, actor, id, now), actor.personId);
  return found && stateOfAppraisal(found);
};
const sights = async (id: string, ...people: readonly Who[]) =>
  Object.fromEntries(await Promise.all(people.map(async (who) => [who, await sightFor(who, id)] as const)));
const waiting = async (who: Who) => {
  const actor = await world.as(who);
  const toDo = await world.here.inside((tx) => findToDo(tx, actor, now), actor.personId);
  return tasksOf(toDo, now).flatMap(({ kind }) => (kind.startsWith("appraisal") ? [kind] : []));
};
const listed = async (who: Who, list: "own" | "leading" | "file", filter: Filter | null = null) => {
  const actor = await world.as(who);
  const asked = { list, name: "", filter };
  const listing = (tx: TenantTx) => listAppraisals(tx, actor, asked, { now, size: 20, page: 1 });
  return world.here.inside(listing, actor.personId);
};
const all = ["leader", "otherLeader", "hr", "director", "manager", "admin", "colleague"] as const;
const nothing = { otherLeader: null, admin: null, colleague: null };

describe("An appraisal goes its way", () => {
  test("[H4] [M14] planned, invited, written, laid, objected to, checked, and then final; each step told to whom it asks something", async () => {
    const id = await given.planned(world);
    expect(await waiting("employee")).toEqual(["appraisal-invited"]);
    await submit(actions.noteInvitation, await world.as("employee"), { appraisalId: id });
    expect(await waiting("employee")).toEqual([]);
    const text = { appraisalId: id, ...given.wholeText };
    await submit(actions.writeAppraisal, await world.as("leader"), text, { version: 0 });
    const lay = { appraisalId: id, discussedOn: today };
    expect(await submit(actions.layAppraisal, await world.as("leader"), lay)).toMatchObject({ ok: true });
    expect(await waiting("employee")).toEqual(["appraisal-sign"]);
    expect(await given.answer(world, id, objection)).toMatchObject({ ok: true });
    expect(await stateOf(id)).toBe("objection");
    expect(await waiting("leader")).toEqual(["appraisal-objected"]);
    for (const who of ["hr", "otherHr"] as const) expect(await waiting(who)).toEqual(["appraisal-check"]);
    for (const who of ["otherLeader", "director", "manager", "admin"] as const)
      expect(await waiting(who)).toEqual([]);
    expect(await given.check(world, id, { ruling: "stands" })).toMatchObject({ reason: "say-why" });
    const words = "Het staat er goed, en de reactie hoort erbij.";
    expect(await given.check(world, id, { ruling: "stands", words })).toMatchObject({ ok: true });
    expect(await stateOf(id)).toBe("stands");
    const answers = await reading("employee", (tx, actor) => findAnswers(tx, actor, id));
    expect(answers).toEqual({ reasons: "Dit klopt niet.", reaction: "Ik was er wel.", rulingWords: words });
    for (const who of ["hr", "director"] as const) expect(await waiting(who)).toEqual([]);
    for (const who of ["employee", "leader"] as const)
      expect(await waiting(who)).toEqual(["appraisal-ruled"]);
    const checkedAt = new Date(now.getTime() - 16 * 86_400_000);
    await reading("leader", (tx) => tx.appraisal.updateMany({ where: { id }, data: { checkedAt } }));
    for (const who of ["employee", "leader"] as const) expect(await waiting(who)).toEqual([]);
  });

  test("[6.5-2] what waits for a check is no question to HR it is about, or who wrote it", async () => {
    const id = await given.laid(world, "hr");
    await given.answer(world, id, { response: "seen" }, "hr");
    expect(await waiting("hr")).toEqual([]);
    expect(await waiting("otherHr")).toEqual(["appraisal-check"]);
  });

  test("[H4] once answered nothing of it changes any more, by anybody", async () => {
    const id = await given.laid(world);
    await given.answer(world, id, { response: "agreed" });
    const leader = await world.as("leader");
    const text = { appraisalId: id, ...given.wholeText };
    expect(await submit(actions.writeAppraisal, leader, text, { version: 1 })).toMatchObject({
      reason: "laid-already",
    });
    expect(await submit(actions.takeBackAppraisal, leader, { appraisalId: id })).toMatchObject({
      reason: "answered-already",
    });
    expect(await given.answer(world, id, objection)).toMatchObject({ reason: "answered-already" });
  });

  test("[H4] what the leader took back and laid anew is not signed by who read the earlier text", async () => {
    const id = await given.laid(world);
    const leader = await world.as("leader");
    const read = await reading("employee", (tx, actor) => findAppraisal(tx, actor, id, now));
    await submit(actions.takeBackAppraisal, leader, { appraisalId: id });
    await submit(actions.layAppraisal, leader, { appraisalId: id, discussedOn: today });
    const signed = { appraisalId: id, response: "agreed" };
    const version = read?.version ?? 0;
    expect(
      await submit(actions.respondToAppraisal, await world.as("employee"), signed, { version }),
    ).toMatchObject({ reason: "stale" });
  });

  test("[H8] is laid only when every aspect has a choice with words and there is a conclusion", async () => {
    const id = await given.planned(world);
    const leader = await world.as("leader");
    const unfinished = { appraisalId: id, ...given.wholeText, words1: "" };
    expect(await submit(actions.writeAppraisal, leader, unfinished, { version: 0 })).toMatchObject({
      ok: true,
    });
    const lay = { appraisalId: id, discussedOn: today };
    expect(await submit(actions.layAppraisal, leader, lay)).toMatchObject({ reason: "unfinished" });
  });

  test("two windows of one leader lose no word: the later save is shown both texts", async () => {
    const id = await given.drafted(world);
    const leader = await world.as("leader");
    const other = { appraisalId: id, ...given.wholeText, overall: "Anders." };
    expect(await submit(actions.writeAppraisal, leader, other, { version: 0 })).toMatchObject({
      reason: "stale",
      current: { version: 1, text: { overall: "Kanarieslot." } },
    });
  });

  test("called off it can be put back, and two with one person at once are refused", async () => {
    const id = await given.planned(world);
    const leader = await world.as("leader");
    const again = { employeeId: world.ids.employee, plannedOn: today };
    expect(await submit(actions.planAppraisal, leader, again)).toMatchObject({ reason: "planned-already" });
    await submit(actions.callOffAppraisal, leader, { appraisalId: id });
    expect(await stateOf(id)).toBe("called-off");
    expect(await waiting("employee")).toEqual([]);
    await submit(actions.putBackAppraisal, leader, { appraisalId: id });
    expect(await stateOf(id)).toBe("planned");
  });
});

describe("Who reads an appraisal (permissions.md 6.2, Beoordeling)", () => {
  test("[H4] planned or written, it is there for the two it is between and nobody else, whatever their office", async () => {
    const id = await given.drafted(world);
    expect(await sights(id, "employee", ...all)).toEqual({
      ...nothing,
      ...{ employee: "own", leader: "leader", hr: null, director: null, manager: null },
    });
  });

  test("[H4] laid, HR reads the file, and of the directie only who leads the leader", async () => {
    const id = await given.laid(world);
    expect(await sights(id, ...all)).toEqual({
      ...nothing,
      ...{ leader: "leader", hr: "office", manager: "next-manager", director: null },
    });
    expect((await listed("hr", "file")).total).toBe(1);
    expect((await listed("director", "file")).total).toBe(0);
    expect((await listed("admin", "file")).total).toBe(0);
  });

  test("[H4] with an objection all of the directie read it, as the body that hears it", async () => {
    const id = await given.laid(world);
    await given.answer(world, id, objection);
    expect(await sightFor("director", id)).toBe("objection-body");
    expect((await listed("director", "file")).total).toBe(1);
    expect(await given.check(world, id, { ruling: "stands", words: "x" }, "director")).toMatchObject({
      reason: "forbidden",
    });
  });

  test("[6.5-2] HR who is the subject reads and answers as the employee, and never checks", async () => {
    const id = await given.laid(world, "hr");
    expect(await sightFor("hr", id)).toBe("own");
    expect(await sightFor("otherHr", id)).toBe("office");
    expect((await listed("hr", "file")).total).toBe(0);
    await given.answer(world, id, { response: "seen" }, "hr");
    expect(await given.check(world, id, { ruling: "stands" })).toMatchObject({ reason: "forbidden" });
    expect(await given.check(world, id, { ruling: "stands" }, "otherHr")).toMatchObject({ ok: true });
  });

  test("[H4] who wrote it does not check it, also when they are of HR", async () => {
    await world.here.inside((tx) => appoint(tx, world.ids.leader, "hr"));
    const id = await given.laid(world);
    await given.answer(world, id, { response: "seen" });
    expect(await given.check(world, id, { ruling: "stands" }, "leader")).toMatchObject({
      reason: "forbidden",
    });
  });

  test("[6.5-3] a former leader loses it with the relation, the next one gets nothing, the file stays with HR and the employee", async () => {
    const id = await given.laid(world);
    await world.here.inside(async (tx) => {
      await tx.teamMembership.updateMany({
        where: { personId: world.ids.employee },
        data: { endsOn: yesterday },
      });
      const { employee: personId } = world.ids;
      const moved = { personId, teamId: world.otherTeamId, startsOn: asDate(today) };
      await tx.teamMembership.create({ data: moved, select: { id: true } });
    });
    expect(await sights(id, "employee", "leader", "otherLeader", "hr")).toEqual({
      ...{ employee: "own", leader: null, otherLeader: null, hr: "office" },
    });
    expect((await listed("leader", "leading")).total).toBe(0);
    expect(
      await submit(actions.takeBackAppraisal, await world.as("leader"), { appraisalId: id }),
    ).toMatchObject({
      reason: "forbidden",
    });
  });

  test("nobody is planned with by who does not lead them, nor by themselves, nor from another institution", async () => {
    const plan = { employeeId: world.ids.employee, plannedOn: today };
    for (const who of ["otherLeader", "hr", "director", "admin", "employee"] as const)
      expect(await submit(actions.planAppraisal, await world.as(who), plan)).toMatchObject({
        reason: "forbidden",
      });
    const own = { ...plan, employeeId: world.ids.leader };
    expect(await submit(actions.planAppraisal, await world.as("leader"), own)).toMatchObject({
      reason: "forbidden",
    });
    const elsewhere = await anInstitution();
    const strangerId = await elsewhere.inside((tx) => addStaff(tx));
    await elsewhere.inside((tx) => appoint(tx, strangerId, "hr"));
    const stranger = await elsewhere.actor(strangerId);
    const id = await given.laid(world);
    expect(await elsewhere.inside((tx) => findAppraisal(tx, stranger, id, now))).toBeNull();
  });

  test("[H4] a draft is a row of nobody but its author: the database shows it to no other session, and lets none write it", async () => {
    const id = await given.drafted(world);
    const seenBy = async (personId?: string) => {
      const rows = await world.here.inside(
        (tx) => tx.$queryRaw<unknown[]>`select appraisal_id from appraisal_texts`,
        personId,
      );
      return rows.length;
    };
    expect(await seenBy(world.ids.leader)).toBe(1);
    for (const who of ["employee", "otherLeader", "hr", "director", "manager", "admin"] as const)
      expect(await seenBy(world.ids[who])).toBe(0);
    expect(await seenBy()).toBe(0);
    const touched = await world.here.inside(
      (tx) => tx.$executeRaw`update appraisal_texts set laid_at = now()`,
      world.ids.hr,
    );
    expect(touched).toBe(0);
    const emptied = await reading("hr", (tx, actor) => findWritten(tx, actor, id));
    expect(emptied.version).toBe(0);
    await submit(actions.layAppraisal, await world.as("leader"), { appraisalId: id, discussedOn: today });
    expect(await seenBy(world.ids.employee)).toBe(1);
    const rewritten = await world.here.inside(
      (tx) => tx.$executeRaw`update appraisal_texts set version = 9`,
      world.ids.hr,
    );
    expect(rewritten).toBe(0);
  });

  test("what is written lies sealed, and the trail holds none of it and nothing of a draft", async () => {
    const id = await given.drafted(world);
    const trail = () =>
      world.here.inside(
        (tx) => tx.$queryRaw<{ verb: string; row: string }[]>`
          select verb, to_jsonb(e)::text as row from trail_events e where entity = 'appraisal' order by id`,
      );
    expect((await trail()).map(({ verb }) => verb)).toEqual(["plan"]);
    await submit(actions.layAppraisal, await world.as("leader"), { appraisalId: id, discussedOn: today });
    await given.answer(world, id, objection);
    const kept = await reading(
      "leader",
      (tx) => tx.$queryRaw<{ row: string }[]>`
        select encode(body, 'escape') as row from appraisal_texts
        union all select encode(reasons, 'escape') from appraisals`,
    );
    const rows = [...kept, ...(await trail())].map(({ row }) => row);
    expect(rows.some((row) => /Kanarie|klopt/.test(row))).toBe(false);
  });
});

describe("Somebody who never signs", () => {
  const waitFor = async (id: string, days: number) => {
    const laidAt = new Date(now.getTime() - days * 86_400_000);
    await reading("leader", (tx) => tx.appraisal.updateMany({ where: { id }, data: { laidAt } }));
  };
  const noting = async (who: Who, appraisalId: string) =>
    submit(actions.noteUnsigned, await world.as(who), { appraisalId });

  test("[H4] holds nothing up: after the days that were told beforehand the leader or HR notes it, and nobody else", async () => {
    const id = await given.laid(world);
    const before = await reading("employee", (tx, actor) => findAppraisal(tx, actor, id, now));
    expect(before?.signingDays).toBe(14);
    await waitFor(id, 14);
    expect(await noting("leader", id)).toMatchObject({ reason: "time-left" });
    expect(await waiting("leader")).toEqual([]);
    await waitFor(id, 15);
    expect(await waiting("leader")).toEqual(["appraisal-unsigned"]);
    expect((await listed("hr", "file", "overdue")).total).toBe(1);
    for (const who of ["employee", "manager"] as const)
      expect(await noting(who, id)).toMatchObject({ reason: "forbidden" });
    for (const who of ["otherLeader", "director", "admin"] as const)
      expect(await noting(who, id)).toMatchObject({ reason: "not-found" });
    expect(await noting("hr", id)).toMatchObject({ ok: true });
    expect(await stateOf(id)).toBe("unsigned");
    expect(await waiting("leader")).toEqual([]);
    expect((await listed("hr", "file", "overdue")).total).toBe(0);
    expect((await listed("hr", "file", "waiting")).total).toBe(1);
    expect(await given.check(world, id, { ruling: "stands" })).toMatchObject({ reason: "say-why" });
    expect(await given.check(world, id, { ruling: "stands", words: "Gehoord." })).toMatchObject({ ok: true });
    expect(await given.answer(world, id, objection)).toMatchObject({ reason: "checked-already" });
  });

  test("[H4] can still object until HR has checked, and is asked to until then", async () => {
    const id = await given.laid(world);
    await waitFor(id, 15);
    expect(await noting("leader", id)).toMatchObject({ ok: true });
    expect(await waiting("employee")).toEqual(["appraisal-sign"]);
    expect(await given.answer(world, id, objection)).toMatchObject({ ok: true });
    expect(await stateOf(id)).toBe("objection");
    expect(await waiting("employee")).toEqual([]);
  });
});

test("[6.5-3] a talk whose leader leads the employee no more is not held, and the employee is asked nothing about it", async () => {
  const id = await given.planned(world);
  expect(await waiting("employee")).toEqual(["appraisal-invited"]);
  await world.here.inside((tx) =>
    tx.appointment.updateMany({ where: { personId: world.ids.leader }, data: { endsOn: yesterday } }),
  );
  expect(await stateOf(id)).toBe("called-off");
  expect(await waiting("employee")).toEqual([]);
  const read = { appraisalId: id };
  expect(await submit(actions.noteInvitation, await world.as("employee"), read)).toMatchObject({
    reason: "called-off",
  });
});

describe("A passage of the employee's own", () => {
  const asked = async (id: string) => {
    const request = { appraisalId: id, request: "Je leervraag" };
    const ending = await submit(askPassage, await world.as("leader"), request);
    return ending.ok ? (ending.data as { passageId: string }).passageId : "";
  };
  const passages = (id: string) => reading("employee", (tx, actor) => listPassages(tx, actor, id));

  test("[H4] [M14] is given by the employee themselves, exactly as they typed it, with when; and holds the laying up until it is answered", async () => {
    const id = await given.drafted(world);
    const passageId = await asked(id);
    expect(await waiting("employee")).toEqual(["appraisal-passage", "appraisal-invited"]);
    const lay = { appraisalId: id, discussedOn: today };
    const leader = await world.as("leader");
    expect(await submit(actions.layAppraisal, leader, lay)).toMatchObject({ reason: "passage-open" });
    const passage = "Ik wil leren doorvragen.\nDat lukt al beter.";
    for (const [who, reason] of [["leader", "forbidden"] as const, ["hr", "not-found"] as const])
      expect(await submit(givePassage, await world.as(who), { passageId, passage })).toMatchObject({
        reason,
      });
    await submit(givePassage, await world.as("employee"), { passageId, passage });
    const [first] = await passages(id);
    expect(first).toMatchObject({ answer: "given", passage });
    expect(first?.answeredAt).not.toBeNull();
    const told = await world.here.inside(
      (tx) => tx.$queryRaw<{ actor: string }[]>`
        select actor_id::text as actor from trail_events where verb = 'give-passage'`,
    );
    expect(told).toEqual([{ actor: world.ids.employee }]);
    expect(await submit(withdrawRequest, leader, { passageId })).toMatchObject({
      reason: "passage-answered",
    });
    expect(await submit(actions.layAppraisal, leader, lay)).toMatchObject({ ok: true });
    expect(await submit(declinePassage, await world.as("employee"), { passageId })).toMatchObject({
      reason: "laid-already",
    });
  });

  test("[H4] is declined, also after it was given, and then nothing of it is left", async () => {
    const id = await given.drafted(world);
    const passageId = await asked(id);
    const employee = await world.as("employee");
    await submit(givePassage, employee, { passageId, passage: "Toch niet" });
    await submit(declinePassage, employee, { passageId });
    expect(await passages(id)).toMatchObject([{ answer: "declined", passage: "" }]);
    const left = await reading("employee", (tx) =>
      tx.appraisalPassage.findMany({ select: { passage: true } }),
    );
    expect(left).toEqual([{ passage: null }]);
  });
});

test("[H4] what was given is kept back also when the talk is not held, and nothing more is given then", async () => {
  const id = await given.planned(world);
  const ask = { appraisalId: id, request: "Je leervraag" };
  const ending = await submit(askPassage, await world.as("leader"), ask);
  const passageId = ending.ok ? (ending.data as { passageId: string }).passageId : "";
  const employee = await world.as("employee");
  await submit(givePassage, employee, { passageId, passage: "Ik wil leren doorvragen." });
  await submit(actions.callOffAppraisal, await world.as("leader"), { appraisalId: id });
  expect(await submit(givePassage, employee, { passageId, passage: "Anders" })).toMatchObject({
    reason: "called-off",
  });
  expect(await submit(declinePassage, employee, { passageId })).toMatchObject({ ok: true });
  const left = await reading("employee", (tx) => tx.appraisalPassage.findMany({ select: { passage: true } }));
  expect(left).toEqual([{ passage: null }]);
});

describe("What an appraisal may lead to", () => {
  test("[M14] stands in the invitation as HR wrote it on the day it was planned, and a later text changes nothing of it", async () => {
    const said = {
      consequences: "Alleen je jaargesprek.",
      aspects: "Lesgeven\nSamenwerken",
      signingDays: "21",
    };
    await submit(changeFrame, await world.as("hr"), said, { version: 0 });
    const id = await given.planned(world);
    const later = { consequences: "Ook je salaris.", aspects: "Lesgeven", signingDays: "7" };
    await submit(changeFrame, await world.as("otherHr"), later, { version: 1 });
    const found = await reading("employee", (tx, actor) => findAppraisal(tx, actor, id, now));
    expect(found).toMatchObject({
      consequences: "Alleen je jaargesprek.",
      aspects: ["Lesgeven", "Samenwerken"],
      signingDays: 21,
    });
    expect(await submit(changeFrame, await world.as("hr"), said, { version: 1 })).toMatchObject({
      reason: "stale",
    });
  });
});

describe("An appraisal is forgotten", () => {
  const forget = async () => {
    const asked = { kind: "forget-appraisals", institutionId: world.here.id, ids: {} };
    await perform(appraisalJobs, asked, now);
  };
  const left = () => reading("leader", (tx) => tx.appraisal.count());
  const move = (id: string, months: number) => {
    const on = asDate(later(today, { months }));
    return reading("leader", (tx) =>
      tx.appraisal.updateMany({ where: { id }, data: { plannedOn: on, discussedOn: on } }),
    );
  };

  test("five years after the talk, and not before", async () => {
    const id = await given.laid(world);
    await move(id, -59);
    await forget();
    expect(await left()).toBe(1);
    await move(id, -61);
    await forget();
    expect(await left()).toBe(0);
  });

  test("two years after the employee left, and a draft nobody saw a year after its day", async () => {
    await given.laid(world);
    const id = await given.drafted(world, "colleague");
    await reading("leader", (tx) =>
      tx.appraisal.updateMany({ where: { id }, data: { plannedOn: asDate(later(today, { months: -13 })) } }),
    );
    await forget();
    expect(await left()).toBe(1);
    await world.here.inside((tx) =>
      tx.staffMember.updateMany({
        where: { personId: world.ids.employee },
        data: { endsOn: asDate(later(today, { months: -25 })) },
      }),
    );
    await forget();
    expect(await left()).toBe(0);
  });
});
