"use server";

import { action } from "@/lib/platform/action";
import type { WorkContext } from "@/lib/platform/perform";
import type { TrailNote } from "@/lib/platform/trail";
import * as commands from "@/lib/visits/commands";
import { findTeacher, listColleagues, listLeaders } from "@/lib/visits/people/queries";
import {
  leadsTeacher,
  mayAnswer,
  mayCallOff,
  mayChangeVisit,
  mayReadVisit,
  mayTakeOver,
  mayUseVisits,
  mayWriteReport,
} from "@/lib/visits/policy";
import { claimVisit, type VisitView } from "@/lib/visits/queries";
import type { VisitKind } from "@/lib/visits/rules";
import {
  answerInput,
  askVisitInput,
  cancelVisitInput,
  moveVisitInput,
  planVisitInput,
  visitInput,
  writeReportInput,
} from "@/lib/visits/schema";
import * as texts from "@/lib/visits/texts/commands";
import { findTexts, type VisitTexts } from "@/lib/visits/texts/queries";
import { typedReport } from "@/lib/visits/texts/schema";

export const planVisit = action({
  permission: "visits.plan",
  input: planVisitInput,
  subject: ({ tx, actor, now }, { withId }) => findTeacher(tx, actor, withId, now),
  allow: leadsTeacher,
  run: (context, { id }, said) =>
    commands.proposeVisit(
      context,
      { kind: "leader", teacherId: id, visitorId: context.actor.personId },
      said,
    ),
  trail: ({ id }, _input, { visitId }) => noteOn({ kind: "leader", id: visitId, teacherId: id }, "plan"),
  next: ({ institution }, { visitId }) => `/${institution.slug}/lesbezoeken/${visitId}`,
  notice: "visit-planned",
});

export const askLeader = action({
  permission: "visits.ask-leader",
  input: askVisitInput,
  subject: async ({ tx, actor, now }, { withId }) =>
    (await listLeaders(tx, actor, now)).find(({ id }) => id === withId) ?? null,
  allow: mayUseVisits,
  run: (context, { id }, said) =>
    commands.proposeVisit(
      context,
      { kind: "leader", teacherId: context.actor.personId, visitorId: id },
      said,
    ),
  trail: (_leader, _input, { visitId }) => ({ verb: "ask", entity: "lesson-visit", entityId: visitId }),
  next: ({ institution }, { visitId }) => `/${institution.slug}/lesbezoeken/${visitId}`,
  notice: "visit-asked",
});

/** Between two colleagues: what nobody else may know of leaves no event that an office could read (I5). */
export const askColleague = action({
  permission: "visits.ask-colleague",
  input: askVisitInput,
  subject: async ({ tx, actor, now }, { withId }) =>
    (await listColleagues(tx, actor, now)).find(({ id }) => id === withId) ?? null,
  allow: mayUseVisits,
  run: (context, { id }, said) =>
    commands.proposeVisit(context, { kind: "peer", teacherId: context.actor.personId, visitorId: id }, said),
  trail: () => null,
  next: ({ institution }, { visitId }) => `/${institution.slug}/lesbezoeken/${visitId}`,
  notice: "visit-asked",
});

export const moveVisit = action({
  permission: "visits.change",
  input: moveVisitInput,
  subject: claimVisible,
  allow: mayChangeVisit,
  run: commands.moveVisit,
  trail: (visit) => noteOn(visit, "move"),
  notice: "visit-moved",
});

export const cancelVisit = action({
  permission: "visits.call-off",
  input: cancelVisitInput,
  subject: claimVisible,
  allow: mayCallOff,
  run: (context, visit, { reason }) => commands.cancelVisit(context, visit, reason),
  trail: (visit) => noteOn(visit, "cancel"),
  notice: "visit-cancelled",
});

export const takeOverVisit = action({
  permission: "visits.take-over",
  input: visitInput,
  subject: claimVisible,
  allow: mayTakeOver,
  run: commands.takeOverVisit,
  trail: (visit) => noteOn(visit, "take-over"),
  notice: "visit-taken-over",
});

export const writeReport = action({
  permission: "visits.write",
  input: writeReportInput,
  subject: claimWritten,
  allow: (actor, { visit }) => mayWriteReport(actor, visit),
  edition: ({ visit, texts: written }) => ({ version: written.version, text: typedReport(visit, written) }),
  run: texts.writeReport,
  trail: ({ visit }) => noteOn(visit, "record"),
  next: ({ institution }, _data, { visit }) => `/${institution.slug}/lesbezoeken/${visit.id}`,
  notice: "visit-written",
});

export const handOverReport = action({
  permission: "visits.hand-over",
  input: visitInput,
  subject: claimWritten,
  allow: (actor, { visit }) => mayWriteReport(actor, visit),
  run: texts.handOver,
  trail: ({ visit }) => noteOn(visit, "hand-over-visit"),
  notice: "visit-handed-over",
});

export const answerReport = action({
  permission: "visits.answer",
  input: answerInput,
  subject: claimVisible,
  allow: mayAnswer,
  run: (context, visit, { words }) => texts.answerReport(context, visit, words),
  trail: (visit) => noteOn(visit, "answer-visit"),
  notice: "visit-answered",
});

async function claimVisible({ tx, actor, now }: WorkContext, { visitId }: { visitId: string }) {
  const visit = await claimVisit(tx, actor, visitId, now);
  return visit && mayReadVisit(actor, visit) ? visit : null;
}

type Written = { readonly visit: VisitView; readonly texts: VisitTexts };

async function claimWritten(context: WorkContext, input: { visitId: string }): Promise<Written | null> {
  const visit = await claimVisible(context, input);
  if (!visit || !mayWriteReport(context.actor, visit)) return null;
  return { visit, texts: await findTexts(context.tx, context.actor, visit.id) };
}

function noteOn(
  { kind, id, teacherId }: { kind: VisitKind; id: string; teacherId: string },
  verb: TrailNote["verb"],
): TrailNote | null {
  if (kind === "peer") return null;
  return { verb, entity: "lesson-visit", entityId: id, subjectPersonId: teacherId };
}
