"use server";

import * as commands from "@/lib/conversations/commands";
import { correctFacts } from "@/lib/conversations/corrections/commands";
import { mayCancel, mayConfirm, mayHoldTalk, mayRecord } from "@/lib/conversations/policy";
import { claimTalk, claimWritten, type TalkView, type WrittenTalk } from "@/lib/conversations/queries";
import {
  cancelTalkInput,
  correctTalkInput,
  moveTalkInput,
  planTalkInput,
  recordTalkInput,
  rewriteOwnWordsInput,
  rewriteReportInput,
  typedFacts,
} from "@/lib/conversations/schema";
import { mayReadStudent } from "@/lib/organisation/students/policy";
import { claimStudent } from "@/lib/organisation/students/queries";
import { action } from "@/lib/platform/action";
import type { Actor } from "@/lib/platform/actor";
import type { WorkContext } from "@/lib/platform/perform";
import type { TrailNote } from "@/lib/platform/trail";

export const planTalk = action({
  permission: "talk.plan",
  input: planTalkInput,
  subject: claimVisibleStudent,
  allow: mayHoldTalk,
  run: ({ tx, actor, now }, _student, plan) =>
    commands.planTalk(tx, { ...plan, coachId: actor.personId }, now),
  trail: ({ id }, _input, { talkId }) => noteOn({ id: talkId, studentId: id }, "plan"),
  notice: "talk-planned",
  next: ({ institution }, _data, { id }) => `/${institution.slug}/studenten/${id}`,
});

export const moveTalk = action({
  permission: "talk.move",
  input: moveTalkInput,
  subject: claimTalk,
  allow: mayRecord,
  run: ({ tx, now }, talk, { plannedFor }) => commands.moveTalk(tx, talk, plannedFor, now),
  trail: (talk) => noteOn(talk, "move"),
  notice: "talk-moved",
});

export const recordTalk = action({
  permission: "talk.record",
  input: recordTalkInput,
  subject: claimRecording,
  allow: mayRecordAll,
  edition: ({ talk }) => ({ version: talk?.version ?? 0, text: {} }),
  run: ({ tx, actor, now }, recording, input) => commands.recordTalk(tx, actor, recording, input, now),
  trail: ({ student }, { kind }, { talkId }) => ({
    ...noteOn({ id: talkId, studentId: student.id }, "record"),
    details: { kind },
  }),
  notice: "talk-recorded",
  next: ({ institution }, { talkId, isReadTogether }, { student }) =>
    isReadTogether
      ? `/${institution.slug}/gesprekken/${talkId}/samen`
      : `/${institution.slug}/studenten/${student.id}`,
});

export const correctTalk = action({
  permission: "talk.correct",
  input: correctTalkInput,
  subject: claimTalk,
  allow: mayRecord,
  edition: (talk) => ({ version: talk.version, text: typedFacts(talk) }),
  run: ({ tx, actor, now }, talk, input) => correctFacts(tx, actor, talk, input, now),
  trail: (talk, _input, { changes }) => (changes > 0 ? noteOn(talk, "correct") : null),
  notice: "talk-corrected",
});

export const rewriteReport = action({
  permission: "talk.rewrite",
  input: rewriteReportInput,
  subject: claimWritten,
  allow: (actor, { talk }) => mayRecord(actor, talk),
  edition: reportOf,
  run: ({ tx, actor, now }, { talk }, text) => commands.rewriteReport(tx, actor, talk, text, now),
  trail: ({ talk }) => noteOn(talk, "rewrite"),
  notice: "report-saved",
  next: ({ institution }, _data, { talk }) => `/${institution.slug}/gesprekken/${talk.id}`,
});

export const rewriteOwnWords = action({
  permission: "talk.rewrite-own",
  input: rewriteOwnWordsInput,
  subject: claimWritten,
  allow: (actor, { talk }) => mayConfirm(actor, talk),
  edition: reportOf,
  run: ({ tx, actor, now }, { talk, report }, { studentWords }) =>
    commands.rewriteReport(tx, actor, talk, { ...report, studentWords }, now),
  trail: ({ talk }) => noteOn(talk, "rewrite-own"),
  notice: "words-saved",
  next: ({ institution }, _data, { talk }) => `/${institution.slug}/gesprekken/${talk.id}`,
});

export const cancelTalk = action({
  permission: "talk.cancel",
  input: cancelTalkInput,
  subject: claimTalk,
  allow: mayCancel,
  run: ({ tx, actor, now }, talk, { reason }) => commands.cancelTalk(tx, actor, talk, reason, now),
  trail: (talk, { reason }) => ({ ...noteOn(talk, "cancel"), details: { reason } }),
  notice: "talk-cancelled",
});

type Recording = { readonly student: TalkView["student"]; readonly talk: TalkView | null };

async function claimVisibleStudent({ tx, actor, now }: WorkContext, { studentId }: { studentId: string }) {
  const student = await claimStudent(tx, actor, studentId, now);
  return student && mayReadStudent(actor, student) ? student : null;
}

async function claimRecording(
  context: WorkContext,
  { studentId, talkId }: { studentId: string; talkId: string | null },
): Promise<Recording | null> {
  const student = await claimVisibleStudent(context, { studentId });
  const talk = talkId ? await claimTalk(context, { talkId }) : null;
  const isTheirs = talkId === null || talk?.studentId === studentId;
  return student && isTheirs ? { student, talk } : null;
}

function mayRecordAll(actor: Actor, { student, talk }: Recording): boolean {
  return mayHoldTalk(actor, student) && (talk === null || mayRecord(actor, talk));
}

function reportOf({ talk, report }: WrittenTalk) {
  return { version: talk.reportVersion, text: report };
}

function noteOn({ id, studentId }: { id: string; studentId: string }, verb: TrailNote["verb"]): TrailNote {
  return { verb, entity: "conversation", entityId: id, subjectPersonId: studentId };
}
