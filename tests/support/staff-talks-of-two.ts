import { findTalkPage } from "@/app/[institution]/werkgesprekken/[talkId]/find-page";
import { editionOf, stateOf } from "@/lib/conversations/rules";
import * as actions from "@/lib/conversations/staff/actions";
import { keepPreparation } from "@/lib/conversations/staff/preparations/actions";
import { dayOf } from "@/lib/platform/calendar";
import { aStaff } from "@/tests/support/staff-talks";
import {
  correctionsOf,
  facts,
  moment,
  officers,
  readingAs,
  type TalkOfTwo,
} from "@/tests/support/talks-of-two";
import { submit } from "@/tests/support/work";

/** Between an employee and who leads them. */
export async function talksWithStaff(): Promise<TalkOfTwo> {
  const world = await aStaff();
  const { here, ids } = world;
  const [holder, subject] = [await world.actor("lead"), await world.actor("teacher")];
  const topic = "growth";
  return {
    ...{ here, holder, subject },
    // Two colleagues make an appointment: either proposes and moves it (permissions.md 6.2).
    ...{ subjectPlans: true, subjectMoves: true },
    // Both have the same agenda to think about (H5).
    holderPrepares: true,
    outsiders: {
      colleague: await world.actor("colleague"),
      "the leader's leader": await world.actor("manager"),
      "coordinator of the team": await world.actor("coordinator"),
      ...(await officers(here, [
        "hr",
        "directorate",
        "admin",
        "privacy-officer",
        "second-line",
        "lob-coordinator",
      ])),
    },
    // Nobody besides the two: coverage is told in numbers (permissions.md 6.2).
    readersOfFacts: {},
    deeds: {
      plan: (by) =>
        submit(actions.planStaffTalk, by, {
          ...{ employeeId: ids.teacher, holderId: ids.lead, kind: "development", ...moment(3) },
        }),
      move: (by, talkId) => submit(actions.moveStaffTalk, by, { talkId, ...moment(4) }),
      cancel: (by, talkId) => submit(actions.cancelStaffTalk, by, { talkId, reason: "time" }),
      prepare: (by, talkId, words, { isShared, ...pressed }) =>
        submit(keepPreparation, by, { talkId, growth: words, release: isShared ? "yes" : "no" }, pressed),
      record: (by, talkId, { own, notes }, pressed) =>
        submit(
          actions.recordStaffTalk,
          by,
          { talkId, ...facts, topic, employeeWords: own, holderNotes: notes },
          pressed,
        ),
      correct: (by, talkId, minutes, pressed) =>
        submit(
          actions.correctStaffTalk,
          by,
          { talkId, ...facts, kind: "development", topic, minutes },
          pressed,
        ),
      rewrite: (by, talkId, { own, notes }, pressed) =>
        submit(actions.rewriteStaffReport, by, { talkId, employeeWords: own, holderNotes: notes }, pressed),
      rewriteOwn: (by, talkId, own, pressed) =>
        submit(actions.rewriteOwnStaffWords, by, { talkId, employeeWords: own }, pressed),
      confirm: (by, talkId, pressed) => submit(actions.confirmStaffTalk, by, { talkId }, pressed),
    },
    find: (by, talkId) =>
      readingAs(
        here,
        by,
      )(async (reading) => {
        const view = await findTalkPage(reading, talkId);
        if (!view) return null;
        const { talk, held, preparing } = view;
        const between = (preparing ?? held)?.preparations;
        const prepared = by.personId === subject.personId ? between?.own : between?.other;
        return {
          ...talk,
          ...{ state: stateOf(talk, reading.now), edition: editionOf(talk) },
          plannedOn: talk.plannedFor && dayOf(talk.plannedFor),
          said: held ? { own: held.report.employeeWords, notes: held.report.holderNotes } : null,
          prepared: prepared?.thoughts.growth ?? null,
          corrections: correctionsOf(view.corrections),
        };
      }),
  };
}
