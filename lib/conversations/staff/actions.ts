"use server";

import { correctFacts } from "@/lib/conversations/corrections/commands";
import { editionOf } from "@/lib/conversations/rules";
import { typedFacts } from "@/lib/conversations/schema";
import * as commands from "@/lib/conversations/staff/commands";
import { holdersOf } from "@/lib/conversations/staff/holders/rules";
import {
  mayArrange,
  mayReact,
  mayReadStaffContent,
  mayReadStaffTalk,
  mayRecordStaffTalk,
  mayRewriteOwn,
} from "@/lib/conversations/staff/policy";
import { areAsked } from "@/lib/conversations/staff/questions/rules";
import {
  claimEmployee,
  claimStaffTalk,
  findStaffReport,
  type StaffTalkView,
} from "@/lib/conversations/staff/queries";
import type { StaffKind, StaffReport } from "@/lib/conversations/staff/rules";
import {
  cancelStaffTalkInput,
  confirmStaffTalkInput,
  correctStaffTalkInput,
  moveStaffTalkInput,
  planStaffTalkInput,
  recordStaffTalkInput,
  rewriteOwnStaffWordsInput,
  rewriteStaffReportInput,
} from "@/lib/conversations/staff/schema";
import { action } from "@/lib/platform/action";
import type { Actor } from "@/lib/platform/actor";
import type { WorkContext } from "@/lib/platform/perform";
import type { TrailNote } from "@/lib/platform/trail";

export const planStaffTalk = action({
  permission: "staff-talk.plan",
  input: planStaffTalkInput,
  subject: claimPlanned,
  allow: () => true,
  run: ({ tx, now }, _employee, plan) => commands.planStaffTalk(tx, plan, now),
  trail: ({ employeeId }, { kind }, { talkId }) => ({
    ...noteOn({ id: talkId, employeeId }, "plan"),
    details: { kind },
  }),
  notice: "staff-talk-planned",
  next: ({ institution }, { talkId }) => `/${institution.slug}/werkgesprekken/${talkId}`,
});

export const moveStaffTalk = action({
  permission: "staff-talk.move",
  input: moveStaffTalkInput,
  subject: claimVisible,
  allow: mayArrange,
  run: ({ tx, now }, talk, { plannedFor }) => commands.moveStaffTalk(tx, talk, plannedFor, now),
  trail: (talk) => noteOn(talk, "move"),
  notice: "talk-moved",
});

export const cancelStaffTalk = action({
  permission: "staff-talk.cancel",
  input: cancelStaffTalkInput,
  subject: claimVisible,
  allow: mayArrange,
  run: ({ tx, actor, now }, talk, { reason }) => commands.cancelStaffTalk(tx, actor, talk, reason, now),
  trail: (talk, { reason }) => ({ ...noteOn(talk, "cancel"), details: { reason } }),
  notice: "talk-cancelled",
});

export const recordStaffTalk = action({
  permission: "staff-talk.record",
  input: recordStaffTalkInput,
  subject: claimAsked,
  allow: mayRecordStaffTalk,
  edition: ({ version }) => ({ version, text: {} }),
  run: ({ tx, actor, now }, talk, input) => commands.recordStaffTalk(tx, actor, talk, input, now),
  trail: (talk) => noteOn(talk, "record"),
  notice: "staff-talk-recorded",
  next: ({ institution }, _data, { id }) => `/${institution.slug}/werkgesprekken/${id}`,
});

export const correctStaffTalk = action({
  permission: "staff-talk.correct",
  input: correctStaffTalkInput,
  subject: claimCorrected,
  allow: mayRecordStaffTalk,
  edition: (talk) => ({ version: talk.version, text: typedFacts(talk) }),
  run: ({ tx, actor, now }, talk, input) => correctFacts(tx, actor, talk, input, now),
  trail: (talk, _input, { changes }) => (changes > 0 ? noteOn(talk, "correct") : null),
  notice: "staff-talk-corrected",
});

export const rewriteStaffReport = action({
  permission: "staff-talk.rewrite",
  input: rewriteStaffReportInput,
  subject: claimWritten,
  allow: (actor, { talk }) => mayRecordStaffTalk(actor, talk),
  edition: reportOf,
  run: ({ tx, actor, now }, { talk }, text) => commands.rewriteStaffReport(tx, actor, talk, text, now),
  trail: ({ talk }) => noteOn(talk, "rewrite"),
  notice: "report-saved",
});

export const rewriteOwnStaffWords = action({
  permission: "staff-talk.rewrite-own",
  input: rewriteOwnStaffWordsInput,
  subject: claimWritten,
  allow: (actor, { talk }) => mayRewriteOwn(actor, talk),
  edition: reportOf,
  run: ({ tx, actor, now }, { talk, report }, { employeeWords }) =>
    commands.rewriteStaffReport(tx, actor, talk, { ...report, employeeWords }, now),
  trail: ({ talk }) => noteOn(talk, "rewrite-own"),
  notice: "words-saved",
});

export const confirmStaffTalk = action({
  permission: "staff-talk.confirm",
  input: confirmStaffTalkInput,
  subject: claimWritten,
  allow: (actor, { talk }) => mayReact(actor, talk),
  edition: ({ talk, report }) => ({ version: editionOf(talk), text: { ...report } }),
  run: ({ tx, actor, now }, { talk }, { reaction }) =>
    commands.confirmStaffTalk(tx, actor, talk, reaction, now),
  trail: ({ talk }, { reaction }) => noteOn(talk, reaction === "" ? "confirm" : "react"),
  notice: "talk-confirmed",
});

type Written = { readonly talk: StaffTalkView; readonly report: StaffReport };

/** The employee, where the actor is one of the two and the holder may hold this kind with them. */
async function claimPlanned(
  { tx, actor, now }: WorkContext,
  { employeeId, holderId, kind }: { employeeId: string; holderId: string; kind: StaffKind },
) {
  if (actor.kind !== "staff" || (actor.personId !== employeeId && actor.personId !== holderId)) return null;
  const employee = await claimEmployee(tx, actor, employeeId, now);
  if (!employee) return null;
  const may = holdersOf(kind, employee.holders, employee.rules);
  return may.some(({ id }) => id === holderId) ? { employeeId } : null;
}

async function claimVisible({ tx, actor, now }: WorkContext, { talkId }: { talkId: string }) {
  const talk = await claimStaffTalk(tx, actor, talkId, now);
  return talk && mayReadStaffTalk(actor, talk) ? talk : null;
}

type CameUp = { readonly talkId: string; readonly topic: readonly string[] };

/** The talk, where all that is said to have come up is on its agenda. */
async function claimAsked(context: WorkContext, { talkId, topic }: CameUp): Promise<StaffTalkView | null> {
  const talk = await claimVisible(context, { talkId });
  return talk && areAsked(topic, talk.questions) ? talk : null;
}

/** The same, where who holds it may hold the kind that it becomes with the employee as well. */
async function claimCorrected(
  context: WorkContext,
  { kind, ...cameUp }: CameUp & { readonly kind: StaffKind },
): Promise<StaffTalkView | null> {
  const talk = await claimAsked(context, cameUp);
  return talk && (kind === talk.kind || talk.kinds.includes(kind)) ? talk : null;
}

async function claimWritten(context: WorkContext, input: { talkId: string }): Promise<Written | null> {
  const talk = await claimVisible(context, input);
  return talk && mayReadStaffContent(context.actor, talk)
    ? { talk, report: await findStaffReport(context.tx, context.actor, talk.id) }
    : null;
}

function reportOf({ talk, report }: Written) {
  return { version: talk.reportVersion, text: { ...report } };
}

type About = { readonly id: string; readonly employeeId: Actor["personId"] };

function noteOn({ id, employeeId }: About, verb: TrailNote["verb"]): TrailNote {
  return { verb, entity: "staff-talk", entityId: id, subjectPersonId: employeeId };
}
