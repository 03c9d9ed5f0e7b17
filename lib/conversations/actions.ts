"use server";

import { listPath } from "@/lib/conversations/caseload/schema";
import * as commands from "@/lib/conversations/commands";
import { correctTalk as correct } from "@/lib/conversations/corrections/commands";
import { mayCancel, mayConfirm, mayHoldIntake, mayHoldTalk, mayRecord } from "@/lib/conversations/policy";
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
import type { Kind } from "@/lib/conversations/rules";
import { mayReadStudent } from "@/lib/organisation/students/policy";
import { claimStudent, type StudentView } from "@/lib/organisation/students/queries";
import { action } from "@/lib/platform/action";
import type { Actor } from "@/lib/platform/actor";
import type { WorkContext } from "@/lib/platform/perform";
import type { TrailNote } from "@/lib/platform/trail";

export const planTalk = action({
  permission: "talk.plan",
  input: planTalkInput,
  subject: claimPlanning,
  allow: mayPlan,
  run: ({ tx, actor, now }, _planning, plan) => commands.planTalk(tx, actor, plan, now),
  trail: ({ student }, _input, { talkId }) => noteOn({ id: talkId, studentId: student.id }, "plan"),
  notice: ({ isOverAnother }) => (isOverAnother ? "talk-planned-over" : "talk-planned"),
  next: (actor, _data, { student }) => pageOf(actor, student),
});

export const moveTalk = action({
  permission: "talk.move",
  input: moveTalkInput,
  subject: claimTalk,
  allow: mayRecord,
  run: ({ tx, actor, now }, talk, moment) => commands.replanTalk(tx, actor, talk, moment, now),
  trail: (talk) => noteOn(talk, "move"),
  notice: ({ isOverAnother }) => (isOverAnother ? "talk-replanned-over" : "talk-replanned"),
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
  next: (actor, { talkId, isReadTogether, list }, { student }) => {
    if (isReadTogether) return `/${actor.institution.slug}/gesprekken/${talkId}/samen`;
    return list === null ? pageOf(actor, student) : `/${actor.institution.slug}${listPath(list)}`;
  },
});

export const correctTalk = action({
  permission: "talk.correct",
  input: correctTalkInput,
  subject: claimTalk,
  allow: mayRecord,
  edition: (talk) => ({ version: talk.version, text: typedFacts(talk) }),
  run: ({ tx, actor, now }, talk, input) =>
    correct(tx, actor, talk, { ...input, kind: kindFor(actor, talk, input) }, now),
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
  run: ({ tx, actor, now }, { talk, report }, { studentWords, goal, careerStep }) =>
    commands.rewriteReport(tx, actor, talk, { ...report, studentWords, goal, careerStep }, now),
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

type Planning = { readonly student: StudentView; readonly kind: Kind };

type Recording = Planning & {
  readonly talk: TalkView | null;
  /** Whether a next talk is planned with it. */
  readonly hasNext: boolean;
};

async function claimVisibleStudent({ tx, actor, now }: WorkContext, { studentId }: { studentId: string }) {
  const student = await claimStudent(tx, actor, studentId, now);
  return student && (mayReadStudent(actor, student) || mayHoldIntake(actor, student)) ? student : null;
}

async function claimPlanning(
  context: WorkContext,
  { studentId, kind }: { studentId: string; kind: Kind },
): Promise<Planning | null> {
  const student = await claimVisibleStudent(context, { studentId });
  return student && { student, kind };
}

/** A coach plans any talk with their student, an intaker an intake. */
function mayPlan(actor: Actor, { student, kind }: Planning): boolean {
  return mayHoldTalk(actor, student) || (kind === "intake" && mayHoldIntake(actor, student));
}

type Recorded = { studentId: string; talkId: string | null; kind: Kind; nextFor: Date | null };

async function claimRecording(
  context: WorkContext,
  { studentId, talkId, kind, nextFor }: Recorded,
): Promise<Recording | null> {
  const talk = talkId ? await claimTalk(context, { talkId }) : null;
  const student = talkId ? talk?.student : await claimVisibleStudent(context, { studentId });
  return student?.id === studentId ? { student, talk, kind, hasNext: nextFor !== null } : null;
}

/** A coach records any talk with their student, an intaker an intake and nothing after it. */
function mayRecordAll(actor: Actor, { student, talk, kind, hasNext }: Recording): boolean {
  if (talk && !mayRecord(actor, talk)) return false;
  if (mayHoldTalk(actor, student)) return true;
  return kind === "intake" && !hasNext && (talk !== null || mayHoldIntake(actor, student));
}

/** What an intaker held stays an intake, whatever else of it they correct. */
function kindFor(actor: Actor, { student, kind }: TalkView, corrected: { kind: Kind }): Kind {
  return mayHoldTalk(actor, student) ? corrected.kind : kind;
}

/** Where somebody goes on with a student: their page, or for an intaker the list of intakes. */
function pageOf(actor: Actor, student: StudentView): string {
  const students = `/${actor.institution.slug}/studenten`;
  return mayHoldTalk(actor, student) ? `${students}/${student.id}` : `${students}/intakes`;
}

function reportOf({ talk, report }: WrittenTalk) {
  return { version: talk.reportVersion, text: report };
}

function noteOn({ id, studentId }: { id: string; studentId: string }, verb: TrailNote["verb"]): TrailNote {
  return { verb, entity: "conversation", entityId: id, subjectPersonId: studentId };
}
