import { beforeEach, describe, expect, test } from "vitest";
import { handOverCoach } from "@/lib/organisation/students/actions";
import type { Actor } from "@/lib/platform/actor";
import { dayOf } from "@/lib/platform/calendar";
import { askTogether } from "@/lib/platform/together";
import { pickUp, settlePickUp } from "@/lib/referrals/pickups/actions";
import { allPickUpsOf, openPickUps } from "@/lib/referrals/pickups/queries";
import { askForSignal, settleSignal } from "@/lib/signals/actions";
import { forgetSignals } from "@/lib/signals/commands";
import { findWords, listAbout, listSignals } from "@/lib/signals/queries";
import { findToDo } from "@/lib/today/queries";
import { tasksOf } from "@/lib/today/rules";
import { addStaff, addStudent } from "@/prisma/seed/builders";
import { aGuidance, type Guidance } from "@/tests/support/conversations";
import { granted } from "@/tests/support/referrals";
import { submit } from "@/tests/support/work";

const now = new Date();
const today = dayOf(now);

let world: Guidance;
let plan: Readonly<Record<string, string>>;

beforeEach(async () => {
  world = await aGuidance();
  const { personId: studentId } = world.student;
  plan = { studentId, plan: "kanarie-zelf", aim: "preventive", minutes: "30", until: today };
});

const told = () => ({ ...plan, tellsCoach: "yes" });
const take = async (actor: Actor, said: Readonly<Record<string, string>>) =>
  (await granted(submit(pickUp, actor, said))) as { pickUpId: string };
const inside = <Result>(actor: Actor, work: Parameters<typeof world.here.inside<Result>>[0]) =>
  world.here.inside(work, actor.personId);
const ownOf = (actor: Actor) =>
  inside(actor, async (tx) => {
    const found = await askTogether(tx, { own: allPickUpsOf(actor) });
    return openPickUps(tx, actor, found.own ?? []);
  });
const rowsFor = (actor: Actor) => inside(actor, (tx) => tx.pickUp.count());
const listed = (actor: Actor) => inside(actor, (tx) => listSignals(tx, actor, now));
const tasksFor = (actor: Actor) =>
  inside(actor, async (tx) =>
    tasksOf(await findToDo(tx, actor, now), now)
      .filter(({ kind }) => kind === "signal" || kind === "referral-pick-up")
      .map(({ kind, path }) => [kind, kind === "signal" ? "" : path]),
  );
const settled = (actor: Actor, pickUpId: string, outcome: string) =>
  submit(settlePickUp, actor, { pickUpId, outcome });

describe("[W4] a colleague takes up themselves what they could pass on to the coach", () => {
  test("for whom they could pass it on, and for nobody else", async () => {
    const { here, colleague, lead, student } = world;
    const kitchen = await here.actor(await here.inside((tx) => addStaff(tx, { givenName: "Ria" })));
    for (const other of [kitchen, student])
      expect(await submit(pickUp, other, told())).toMatchObject({ ok: false, reason: "forbidden" });
    await take(colleague, plan);
    await take(lead, plan);
  });

  test("as told to nobody is theirs alone: no row, no signal, no line in the log", async () => {
    const { coach, colleague, lead, student, here } = world;
    await take(colleague, plan);
    expect(await ownOf(colleague)).toMatchObject([
      { plan: "kanarie-zelf", minutes: 30, isTold: false, student: { givenName: "Joris" } },
    ]);
    expect(await tasksFor(colleague)).toEqual([["referral-pick-up", "/signaal"]]);
    for (const other of [coach, lead, student]) expect(await rowsFor(other)).toBe(0);
    expect(await listed(coach)).toEqual([]);
    expect(await tasksFor(coach)).toEqual([]);
    expect(await here.inside((tx) => tx.trailEvent.count({ where: { verb: "raise-signal" } }))).toBe(0);
  });

  test("as told reaches the coach with its day, its time and what comes of it, and the student who asks", async () => {
    const { coach, colleague, lead, student, here } = world;
    const { pickUpId } = await take(colleague, told());
    const [signal] = await listed(coach);
    expect(signal?.pickedUp).toEqual({ dueOn: today, minutes: 30, outcome: null });
    const signalId = signal?.id ?? "";
    expect(await inside(coach, (tx) => findWords(tx, coach, signalId))).toBe("kanarie-zelf");
    expect(await here.inside((tx) => tx.trailEvent.count({ where: { entityId: signalId } }))).toBe(1);
    for (const other of [lead, student]) expect(await rowsFor(other)).toBe(0);
    const [asked] = await inside(student, (tx) => listAbout(tx, student, now));
    expect(asked).toMatchObject({ id: signalId, pickedUp: null });
    await granted(submit(askForSignal, student, { signalId }));
    await granted(submit(settleSignal, coach, { signalId, deed: "left-to" }));
    await granted(settled(colleague, pickUpId, "solved"));
    expect(await listed(coach)).toMatchObject([{ deed: "left-to", pickedUp: { outcome: "solved" } }]);
    expect(await tasksFor(colleague)).toEqual([]);
  });

  test("comes back to the coach when it takes more", async () => {
    const { coach, colleague } = world;
    const { pickUpId } = await take(colleague, told());
    const [signal] = await listed(coach);
    await granted(submit(settleSignal, coach, { signalId: signal?.id ?? "", deed: "left-to" }));
    expect(await tasksFor(coach)).toEqual([]);
    await granted(settled(colleague, pickUpId, "more-needed"));
    expect(await tasksFor(coach)).toEqual([["signal", ""]]);
    expect(await listed(coach)).toMatchObject([{ deed: null, pickedUp: { outcome: "more-needed" } }]);
    expect(await settled(colleague, pickUpId, "solved")).toMatchObject({ reason: "settled-already" });
  });

  test("is there for the coach of today, and no longer for the one before", async () => {
    const { coach, colleague, lead, student, here } = world;
    const { pickUpId } = await take(lead, told());
    expect(await settled(coach, pickUpId, "solved")).toMatchObject({ reason: "not-found" });
    const changed = await inside(coach, (tx) => tx.pickUp.updateMany({ data: { minutes: 5 } }));
    expect(changed.count).toBe(0);
    const handing = { studentId: student.personId, coachId: colleague.personId };
    await granted(submit(handOverCoach, lead, handing));
    const next = await here.actor(colleague.personId);
    expect((await listed(next)).filter(({ pickedUp }) => pickedUp)).toHaveLength(1);
    expect(await listed(await here.actor(coach.personId))).toEqual([]);
  });

  test("with nobody to tell is refused, and taken up untold", async () => {
    const { here, colleague, teamId, programmeId } = world;
    const alone = await here.inside((tx) => addStudent(tx, { teamId, programmeId, givenName: "Olga" }));
    expect(await submit(pickUp, colleague, { ...told(), studentId: alone })).toMatchObject({
      reason: "not-delivered",
    });
    expect(await ownOf(colleague)).toEqual([]);
    await take(colleague, { ...plan, studentId: alone });
  });

  test("goes with what the coach was told of it", async () => {
    const { here, colleague } = world;
    await take(colleague, told());
    await here.inside((tx) => forgetSignals(tx, here.id, new Date(now.getTime() + 60_000)));
    expect(await rowsFor(colleague)).toBe(0);
  });
});
