import { beforeEach, describe, expect, test } from "vitest";
import { handOverCoach } from "@/lib/organisation/students/actions";
import type { Actor } from "@/lib/platform/actor";
import { asDate, dayOf, later } from "@/lib/platform/calendar";
import {
  answerReferral,
  rewriteReferral,
  sendReferral,
  startReferral,
  withdrawReferral,
} from "@/lib/referrals/actions";
import { listCases } from "@/lib/referrals/cases/queries";
import { forgetReferrals } from "@/lib/referrals/commands";
import {
  acceptReferral,
  closeReferral,
  giveFeedback,
  returnReferral,
  takeOverReferral,
} from "@/lib/referrals/handling/actions";
import { mayReadReferral, sightOf } from "@/lib/referrals/policy";
import { ask } from "@/lib/platform/together";
import { referralsAboutOf } from "@/lib/referrals/queries";
import { stateOf } from "@/lib/referrals/rules";
import { findTexts } from "@/lib/referrals/texts/queries";
import { listUnits } from "@/lib/referrals/units/queries";
import { findToDo } from "@/lib/today/queries";
import { tasksOf } from "@/lib/today/rules";
import {
  accepted,
  aSecondLine,
  aYes,
  foundBy,
  goodQuality,
  granted,
  laid,
  many,
  type SecondLine,
  sent,
} from "@/tests/support/referrals";
import { submit } from "@/tests/support/work";

let world: SecondLine;

beforeEach(async () => {
  world = await aSecondLine();
});

const stateFor = async (actor: Actor, id: string) => {
  const found = await foundBy(world, actor, id);
  return found && mayReadReferral(actor, found) ? stateOf(found) : null;
};
const textsFor = (actor: Actor, id: string) =>
  world.here.inside((tx) => findTexts(tx, actor, id), actor.personId);
const tasksFor = (actor: Actor) =>
  world.here.inside(async (tx) => {
    const tasks = tasksOf(await findToDo(tx, actor, new Date()), new Date());
    return tasks.map(({ kind }) => kind).filter((kind) => kind.startsWith("referral"));
  }, actor.personId);
const casesOf = async (actor: Actor, filter: "open" | "waiting" | "mine" | "closed" = "open") => {
  const asked = { filter, sort: "sent", descending: false, page: 1, size: 20 } as const;
  const { cases } = await world.here.inside((tx) => listCases(tx, actor, asked, new Date()), actor.personId);
  return cases.map(({ id }) => id);
};

describe("[W2] a referral", () => {
  test("leaves only when the student agreed to the very words: then the unit reads it, and nobody else", async () => {
    const id = await laid(world);
    expect(await tasksFor(world.student)).toEqual(["referral-agree"]);
    expect(await submit(sendReferral, world.coach, { referralId: id })).toMatchObject({
      reason: "not-agreed",
    });
    expect(await stateFor(world.adviser, id)).toBeNull();
    const { studentId: _student, ...words } = world.written;
    const rewritten = { referralId: id, ...words, tried: "Anders gezegd" };
    await granted(submit(rewriteReferral, world.coach, rewritten, { version: 1 }));
    expect(await submit(answerReferral, world.student, aYes(id))).toMatchObject({
      reason: "changed-meanwhile",
    });
    await granted(submit(answerReferral, world.student, aYes(id, "2")));
    expect(await tasksFor(world.coach)).toEqual(["referral-send"]);
    expect(await stateFor(world.adviser, id)).toBeNull();
    await granted(submit(sendReferral, world.coach, { referralId: id }));
    expect(await stateFor(world.adviser, id)).toBe("sent");
    expect(await textsFor(world.adviser, id)).toMatchObject({ tried: "Anders gezegd", own: "kanarie-eigen" });
    expect(await tasksFor(world.adviser)).toEqual(["referral-take-up"]);
    for (const outsider of [world.colleague, world.lead, world.clerk]) {
      expect(await stateFor(outsider, id)).toBeNull();
      expect(await textsFor(outsider, id)).toMatchObject({ tried: "", own: "" });
      expect(await tasksFor(outsider)).toEqual([]);
      expect(await submit(acceptReferral, outsider, { referralId: id, ...goodQuality })).toMatchObject({
        reason: "not-found",
      });
    }
  });

  test("asks again after it was rewritten, and a no can become a yes", async () => {
    const id = await laid(world);
    await granted(submit(answerReferral, world.student, { ...aYes(id), agrees: "no" }));
    expect(await stateFor(world.coach, id)).toBe("declined");
    expect(await submit(sendReferral, world.coach, { referralId: id })).toMatchObject({
      reason: "not-agreed",
    });
    await granted(submit(answerReferral, world.student, aYes(id)));
    expect(await stateFor(world.coach, id)).toBe("agreed");
    const { studentId: _student, ...words } = world.written;
    const stale = await submit(rewriteReferral, world.coach, { referralId: id, ...words }, { version: 7 });
    expect(stale).toMatchObject({ reason: "stale", current: { text: { tried: "kanarie-geprobeerd" } } });
    await granted(submit(rewriteReferral, world.coach, { referralId: id, ...words }, { version: 1 }));
    expect(await stateFor(world.coach, id)).toBe("concept");
  });

  test("[M18] [W1] is one adviser's from when they take it up, with the feedback before the end, in whatever line it goes on", async () => {
    const id = await accepted(world);
    expect(await casesOf(world.adviser, "mine")).toEqual([id]);
    expect(await stateFor(world.other, id)).toBeNull();
    expect(await casesOf(world.other)).toEqual([]);
    expect(await submit(closeReferral, world.adviser, { referralId: id })).toMatchObject({
      reason: "no-feedback",
    });
    const told = { referralId: id, outcome: "third-line", feedback: "kanarie-terug" };
    expect(await submit(giveFeedback, world.other, told)).toMatchObject({ reason: "not-found" });
    await granted(submit(giveFeedback, world.adviser, told));
    expect(await submit(giveFeedback, world.adviser, told)).toMatchObject({ reason: "feedback-given" });
    expect(await tasksFor(world.coach)).toEqual(["referral-feedback"]);
    expect(await textsFor(world.coach, id)).toMatchObject({ feedback: "kanarie-terug" });
    await granted(submit(closeReferral, world.adviser, { referralId: id }));
    expect(await casesOf(world.adviser, "closed")).toEqual([id]);
    expect(await casesOf(world.adviser)).toEqual([]);
  });

  test("[W11] comes back with a reason and three answers about how it was referred, and the unit reads it no more", async () => {
    const id = await sent(world);
    await granted(
      submit(returnReferral, world.adviser, { referralId: id, ...goodQuality, why: "Eerst naar de lessen" }),
    );
    expect(await stateFor(world.adviser, id)).toBeNull();
    expect(await casesOf(world.adviser)).toEqual([]);
    expect(await stateFor(world.coach, id)).toBe("returned");
    expect(await foundBy(world, world.coach, id)).toMatchObject({ isClear: true, fitsHere: false });
    expect(await textsFor(world.student, id)).toMatchObject({ returned: "Eerst naar de lessen" });
    expect(await tasksFor(world.coach)).toEqual(["referral-returned"]);
  });

  test("is stopped by the student at any time, and with the same click closed to the second line", async () => {
    const id = await accepted(world);
    expect(await submit(withdrawReferral, world.coach, { referralId: id })).toMatchObject({
      reason: "taken-up",
    });
    await granted(submit(withdrawReferral, world.student, { referralId: id }));
    expect(await stateFor(world.adviser, id)).toBeNull();
    expect(await foundBy(world, world.adviser, id)).toBeNull();
    expect(await textsFor(world.adviser, id)).toMatchObject({ tried: "" });
    expect(await stateFor(world.student, id)).toBe("withdrawn");
  });

  test("[6.5-4] follows to a new coach unless the student closes what earlier ones wrote, and leaves the old one", async () => {
    const id = await accepted(world);
    const handing = { studentId: world.student.personId, coachId: world.colleague.personId };
    await granted(submit(handOverCoach, world.lead, handing));
    const [former, present] = [
      await world.here.actor(world.coach.personId),
      await world.here.actor(world.colleague.personId),
    ];
    expect(await stateFor(former, id)).toBeNull();
    expect(await stateFor(present, id)).toBe("accepted");
    await world.here.inside((tx) =>
      tx.coachAssignment.updateMany({
        where: { coachId: present.personId, studentId: world.student.personId },
        data: { opensEarlier: false },
      }),
    );
    expect(await stateFor(present, id)).toBeNull();
    const seen = await world.here.inside(
      (tx) => ask(tx, referralsAboutOf(present, world.student.personId, new Date())),
      present.personId,
    );
    expect(seen).toEqual([]);
    expect(await foundBy(world, present, id)).toBeNull();
    expect(await textsFor(present, id)).toMatchObject({ tried: "", own: "" });
  });

  test("leaves its coach, in the database too, with a student who left", async () => {
    const id = await sent(world);
    expect(await foundBy(world, world.coach, id)).not.toBeNull();
    const endsOn = asDate(later(dayOf(new Date()), { days: -1 }));
    await world.here.inside((tx) => tx.enrolment.updateMany({ data: { endsOn } }));
    expect(await foundBy(world, world.coach, id)).toBeNull();
  });

  test("stands before what is over in the list of its student, however much came after it", async () => {
    const id = await laid(world);
    await many(world, 20, { withdrawnAt: new Date() });
    const { coach, student } = world;
    const [first] = await world.here.inside(
      (tx) => ask(tx, referralsAboutOf(coach, student.personId, new Date())),
      coach.personId,
    );
    expect(first?.id).toBe(id);
  });

  test("[6.5-14] waits in nobody's list who is the student's next coach and may not read it", async () => {
    const id = await sent(world);
    const { other, student } = world;
    await granted(
      submit(handOverCoach, world.lead, { studentId: student.personId, coachId: world.colleague.personId }),
    );
    await world.here.inside((tx) =>
      tx.coachAssignment.updateMany({
        where: { coachId: world.colleague.personId, studentId: student.personId },
        data: { coachId: other.personId, opensEarlier: false },
      }),
    );
    expect(await casesOf(other)).toEqual([]);
    expect(await tasksFor(other)).toEqual([]);
    expect(await stateFor(other, id)).toBeNull();
    expect(await casesOf(world.adviser)).toEqual([id]);
  });

  test("[6.5-10] ends for an adviser with their office, and another one of the unit takes over", async () => {
    const id = await accepted(world);
    await world.here.inside((tx) =>
      tx.appointment.updateMany({
        where: { personId: world.adviser.personId },
        data: { endsOn: asDate(later(dayOf(new Date()), { days: -1 })) },
      }),
    );
    const gone = await world.here.actor(world.adviser.personId);
    expect(await foundBy(world, gone, id)).toBeNull();
    expect(await casesOf(world.other, "waiting")).toEqual([id]);
    await granted(submit(takeOverReferral, world.other, { referralId: id }));
    expect(await stateFor(world.other, id)).toBe("accepted");
    expect(await casesOf(world.other, "mine")).toEqual([id]);
  });

  test("the list of an adviser is exactly what they may see", async () => {
    const ids = [await accepted(world), await sent(world), await laid(world)];
    const back = await sent(world);
    await granted(
      submit(returnReferral, world.other, { referralId: back, ...goodQuality, why: "Past hier niet" }),
    );
    for (const actor of [world.adviser, world.other, world.clerk]) {
      const listed = new Set(await casesOf(actor));
      for (const id of [...ids, back]) {
        const found = await foundBy(world, actor, id);
        expect([id, listed.has(id)]).toEqual([id, found !== null && sightOf(actor, found) !== null]);
      }
    }
  });

  test("[W5] goes to a unit where an adviser works, and to no other team", async () => {
    const { here, coach, teamId, unitId, written } = world;
    const units = await here.inside((tx) => listUnits(tx, coach, new Date()), coach.personId);
    expect(units).toEqual([{ id: unitId, name: "SAB" }]);
    expect(await submit(startReferral, coach, { ...written, unitId: teamId })).toMatchObject({
      reason: "no-unit",
    });
  });

  test("tells the log what happened and never of whom, and keeps no word of it unsealed", async () => {
    const id = await accepted(world);
    const rows = await world.here.inside(
      (tx) => tx.$queryRaw<{ row: string }[]>`
        select to_jsonb(e)::text as row from trail_events e where e.entity = 'referral'`,
    );
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.every(({ row }) => row.includes('"subject_person_id": null'))).toBe(true);
    const kept = await world.here.inside(
      (tx) => tx.$queryRaw<{ row: string }[]>`
        select encode(t.body, 'escape') as row from referral_texts t where t.referral_id = ${id}::uuid`,
      world.coach.personId,
    );
    expect(kept).toHaveLength(2);
    expect(kept.some(({ row }) => row.includes("kanarie"))).toBe(false);
  });

  test("is forgotten two years after it ended with everything in it, and not a day before", async () => {
    const id = await accepted(world);
    await granted(submit(withdrawReferral, world.student, { referralId: id }));
    const data = { writtenAt: new Date(Date.now() - 800 * 86_400_000) };
    await world.here.inside((tx) => tx.referral.updateMany({ where: { id }, data }), world.student.personId);
    const forget = (before: Date) =>
      world.here.inside((tx) => forgetReferrals(tx, world.here.id, { ended: before, unsent: new Date(0) }));
    await forget(new Date(Date.now() - 60_000));
    expect(await foundBy(world, world.student, id)).not.toBeNull();
    await forget(new Date(Date.now() + 60_000));
    expect(await foundBy(world, world.student, id)).toBeNull();
    expect(await textsFor(world.student, id)).toMatchObject({ tried: "" });
  });
});
