import { findPage } from "@/app/[institution]/gesprekken/[talkId]/find-page";
import * as actions from "@/lib/conversations/actions";
import { confirmTalk } from "@/lib/conversations/confirmations/actions";
import { prepareTalk } from "@/lib/conversations/dialogue/preparations/actions";
import { findStudentPreparation } from "@/lib/conversations/dialogue/preparations/queries";
import { findTalk } from "@/lib/conversations/queries";
import { editionOf, stateOf } from "@/lib/conversations/rules";
import { dayOf } from "@/lib/platform/calendar";
import { aGuidance } from "@/tests/support/conversations";
import {
  correctionsOf,
  facts,
  moment,
  officers,
  readingAs,
  type TalkOfTwo,
} from "@/tests/support/talks-of-two";
import { submit } from "@/tests/support/work";

/** Between a student and their coach. */
export async function talksWithStudents(): Promise<TalkOfTwo> {
  const { here, coach, student: subject, colleague, lead } = await aGuidance();
  const studentId = subject.personId;
  const topic = "career";
  return {
    ...{ here, holder: coach, subject },
    // Plans and moments are the coach's; a student chooses one that is offered, or calls it off (permissions.md 6.3).
    ...{ subjectPlans: false, subjectMoves: false },
    // A coach takes question cards along, so that the student's own question comes first (M3).
    holderPrepares: false,
    outsiders: {
      colleague,
      ...(await officers(here, [
        "hr",
        "directorate",
        "admin",
        "privacy-officer",
        "second-line",
        "lob-coordinator",
      ])),
    },
    // Who leads the team sees who had talks, for those who had none (permissions.md 6.3).
    readersOfFacts: { lead },
    deeds: {
      plan: (by) => submit(actions.planTalk, by, { studentId, ...moment(3) }),
      move: (by, talkId) => submit(actions.moveTalk, by, { talkId, ...moment(4) }),
      cancel: (by, talkId) => submit(actions.cancelTalk, by, { talkId, reason: "time" }),
      prepare: (by, talkId, words, { isShared, ...pressed }) =>
        submit(prepareTalk, by, { talkId, wentWell: words, release: isShared ? "yes" : "no" }, pressed),
      record: (by, talkId, { own, notes }, pressed) =>
        submit(
          actions.recordTalk,
          by,
          { studentId, talkId, ...facts, topic, studentWords: own, coachNotes: notes },
          pressed,
        ),
      correct: (by, talkId, minutes, pressed) =>
        submit(actions.correctTalk, by, { talkId, ...facts, topic, minutes }, pressed),
      rewrite: (by, talkId, { own, notes }, pressed) =>
        submit(actions.rewriteReport, by, { talkId, studentWords: own, coachNotes: notes }, pressed),
      rewriteOwn: (by, talkId, own, pressed) =>
        submit(actions.rewriteOwnWords, by, { talkId, studentWords: own }, pressed),
      confirm: (by, talkId, pressed) => submit(confirmTalk, by, { talkId }, pressed),
    },
    find: (by, talkId) =>
      readingAs(
        here,
        by,
      )(async (reading) => {
        const view = await findPage(reading, talkId);
        if (!view) return null;
        const talk = await findTalk(reading.tx, by, talkId, reading.now);
        const before = talk && view.canPrepare ? await findStudentPreparation(reading.tx, by, talk) : null;
        const report = view.content?.report;
        return {
          ...view.talk,
          ...{ state: stateOf(view.talk, reading.now), edition: editionOf(view.talk) },
          plannedOn: view.talk.plannedFor && dayOf(view.talk.plannedFor),
          said: report ? { own: report.studentWords, notes: report.coachNotes } : null,
          prepared: (before ?? view.prepared)?.said.wentWell ?? null,
          corrections: correctionsOf(view.corrections),
        };
      }),
  };
}
