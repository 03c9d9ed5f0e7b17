import { beforeEach, describe, expect, test } from "vitest";
import {
  callOffAppraisal,
  planAppraisal,
  putBackAppraisal,
  takeBackAppraisal,
} from "@/lib/appraisals/actions";
import { askPassage, givePassage } from "@/lib/appraisals/passages/actions";
import { dayOf, later } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import type { TenantTx } from "@/lib/platform/tenancy";
import * as given from "@/tests/support/appraisals";
import { submit } from "@/tests/support/work";

const today = dayOf(new Date());

let world: given.AppraisalWorld;
beforeEach(async () => {
  world = await given.anAppraisalWorld();
});

type Who = Parameters<given.AppraisalWorld["as"]>[0];

const everybody = [
  ...(["employee", "leader", "otherLeader", "hr", "otherHr"] as const),
  ...(["director", "manager", "admin", "colleague"] as const),
];

/** In the session of somebody, or of nobody, past every query and policy of the application. */
const inSession = <Result>(who: Who | null, work: (tx: TenantTx) => Promise<Result>) =>
  world.here.inside(work, who ? world.ids[who] : undefined);

const count = async (who: Who | null, table: "appraisal" | "appraisalText" | "appraisalPassage") =>
  inSession(who, (tx) => {
    if (table === "appraisal") return tx.appraisal.count();
    return table === "appraisalText" ? tx.appraisalText.count() : tx.appraisalPassage.count();
  });

const seenBy = async (table: Parameters<typeof count>[1]) => {
  const seen = await Promise.all(everybody.map(async (who) => ((await count(who, table)) > 0 ? [who] : [])));
  expect(await count(null, table)).toBe(0);
  return seen.flat();
};

const attempt = (who: Who, work: (tx: TenantTx) => Promise<unknown>) =>
  inSession(who, work).then(
    (result) => result,
    () => "refused",
  );

describe("The database shows an appraisal", () => {
  test("[H4] to the two it is between until it is laid, then to HR and who leads the leader, with an objection to all of the directie", async () => {
    const id = await given.drafted(world);
    expect(await seenBy("appraisal")).toEqual(["employee", "leader"]);
    await submit(planAppraisal, await world.as("leader"), {
      employeeId: world.ids.colleague,
      plannedOn: today,
    });
    expect(await seenBy("appraisal")).toEqual(["employee", "leader", "colleague"]);
    await inSession("leader", (tx) =>
      tx.appraisal.updateMany({ where: { id }, data: { laidAt: new Date(), discussedOn: new Date(today) } }),
    );
    expect(await seenBy("appraisal")).toEqual([
      "employee",
      "leader",
      "hr",
      "otherHr",
      "manager",
      "colleague",
    ]);
    await given.answer(world, id, { response: "objection", reasons: "Nee.", reaction: "" });
    expect(await seenBy("appraisal")).toEqual([
      ...(["employee", "leader", "hr", "otherHr", "director", "manager", "colleague"] as const),
    ]);
  });

  test("[H4] with its text only to whom the appraisal itself is there", async () => {
    await given.laid(world);
    expect(await seenBy("appraisalText")).toEqual(["employee", "leader", "hr", "otherHr", "manager"]);
  });

  test("[H4] and a passage to the two, and to others what was given once it is laid", async () => {
    const id = await given.drafted(world);
    const asking = async (request: string) => {
      const ending = await submit(askPassage, await world.as("leader"), { appraisalId: id, request });
      return ending.ok ? (ending.data as { passageId: string }).passageId : "";
    };
    const passageId = await asking("Je leervraag");
    expect(await seenBy("appraisalPassage")).toEqual(["employee", "leader"]);
    await submit(givePassage, await world.as("employee"), { passageId, passage: "Doorvragen." });
    expect(await seenBy("appraisalPassage")).toEqual(["employee", "leader"]);
    await inSession("leader", (tx) =>
      tx.appraisal.updateMany({ where: { id }, data: { laidAt: new Date(), discussedOn: new Date(today) } }),
    );
    expect(await seenBy("appraisalPassage")).toEqual(["employee", "leader", "hr", "otherHr", "manager"]);
    await inSession("employee", (tx) =>
      tx.appraisalPassage.updateMany({
        where: { id: passageId },
        data: { answer: "declined", passage: null },
      }),
    );
    expect(await seenBy("appraisalPassage")).toEqual(["employee", "leader"]);
  });
});

describe("The database lets nobody else", () => {
  test("[H4] plan one but the leader, about somebody they lead", async () => {
    const row = (employee: Who, leader: Who) => ({
      id: newId(),
      ...{ employeeId: world.ids[employee], leaderId: world.ids[leader], plannedOn: new Date(today) },
      ...{ consequences: "", aspects: ["Lesgeven"], signingDays: 14 },
    });
    const plan = (who: Who, employee: Who, leader: Who = who) =>
      attempt(who, (tx) => tx.appraisal.createMany({ data: [row(employee, leader)] }));
    expect(await plan("hr", "employee")).toBe("refused");
    expect(await plan("hr", "employee", "leader")).toBe("refused");
    expect(await plan("otherLeader", "employee")).toBe("refused");
    expect(await plan("leader", "otherLeader")).toBe("refused");
    expect(await plan("leader", "employee")).toEqual({ count: 1 });
  });

  test("[H4] change, hand over or take away one", async () => {
    await given.laid(world);
    const touch = (who: Who) => attempt(who, (tx) => tx.appraisal.updateMany({ data: { signingDays: 60 } }));
    for (const who of ["otherLeader", "director", "manager", "admin", "colleague"] as const)
      expect(await touch(who)).toEqual({ count: 0 });
    for (const who of ["employee", "hr", "colleague"] as const)
      expect(await attempt(who, (tx) => tx.appraisal.deleteMany())).toEqual({ count: 0 });
    const handedOver = { leaderId: world.ids.colleague };
    expect(await attempt("leader", (tx) => tx.appraisal.updateMany({ data: handedOver }))).toBe("refused");
  });

  test("[H4] write under an appraisal of another leader, nor move a text there", async () => {
    const id = await given.planned(world);
    const own = await given.drafted(world, "colleague");
    const row = { appraisalId: id, body: Buffer.from("x"), changedAt: new Date() };
    const write = (who: Who) =>
      attempt(who, (tx) => tx.appraisalText.createMany({ data: [{ ...row, authorId: world.ids[who] }] }));
    for (const who of ["employee", "otherLeader", "hr", "manager"] as const)
      expect(await write(who)).toBe("refused");
    const moved = await attempt("leader", (tx) =>
      tx.appraisalText.updateMany({ where: { appraisalId: own }, data: { appraisalId: newId() } }),
    );
    expect(moved).toBe("refused");
  });

  test("[H4] answer a request for a passage but the employee, nor ask for one but the leader", async () => {
    const id = await given.planned(world);
    const ask = (who: Who) =>
      attempt(who, (tx) =>
        tx.appraisalPassage.createMany({
          data: [{ id: newId(), appraisalId: id, request: Buffer.from("x") }],
        }),
      );
    for (const who of ["employee", "otherLeader", "hr"] as const) expect(await ask(who)).toBe("refused");
    expect(await ask("leader")).toEqual({ count: 1 });
    const data = { answer: "given", passage: Buffer.from("x"), answeredAt: new Date() };
    for (const who of ["leader", "hr", "otherLeader", "manager"] as const)
      expect(await attempt(who, (tx) => tx.appraisalPassage.updateMany({ data }))).toEqual({ count: 0 });
    for (const who of ["employee", "hr"] as const)
      expect(await attempt(who, (tx) => tx.appraisalPassage.deleteMany())).toEqual({ count: 0 });
  });
});

describe("One appraisal ahead of a leader with an employee", () => {
  test("[H4] two windows that plan at the same moment leave one, and the other is told", async () => {
    const leader = await world.as("leader");
    const plan = { employeeId: world.ids.employee, plannedOn: today };
    const endings = await Promise.all([
      submit(planAppraisal, leader, plan),
      submit(planAppraisal, leader, plan),
    ]);
    expect(endings.filter(({ ok }) => ok)).toHaveLength(1);
    expect(endings.find(({ ok }) => !ok)).toMatchObject({ reason: "planned-already" });
  });

  test("[H4] what was laid does not come back to the desk beside a next one that was planned", async () => {
    const id = await given.laid(world);
    await given.planned(world);
    const leader = await world.as("leader");
    expect(await submit(takeBackAppraisal, leader, { appraisalId: id })).toMatchObject({
      reason: "planned-already",
    });
  });

  test("[H4] the database itself keeps a second one out", async () => {
    const id = await given.planned(world);
    const leader = await world.as("leader");
    await submit(callOffAppraisal, leader, { appraisalId: id });
    await submit(planAppraisal, leader, {
      employeeId: world.ids.employee,
      plannedOn: later(today, { days: 1 }),
    });
    expect(await submit(putBackAppraisal, leader, { appraisalId: id })).toMatchObject({
      reason: "planned-already",
    });
    const open = (tx: TenantTx) => tx.appraisal.updateMany({ where: { id }, data: { calledOffAt: null } });
    expect(await attempt("leader", open)).toBe("refused");
  });
});
