import "server-only";

import { invite } from "@/lib/calendars/invitations/commands";
import { asDate } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { allowed, done, type Outcome, refused, type RefusalOf } from "@/lib/platform/outcome";
import type { WorkContext } from "@/lib/platform/perform";
import { hasVisitAhead, type VisitView } from "@/lib/visits/queries";
import { type CancellationReason, mayBeChanged, mayBePlanned } from "@/lib/visits/rules";
import type { AskVisitInput, MoveVisitInput } from "@/lib/visits/schema";
import type { VisitTies } from "@/lib/visits/policy";

type Pair = Pick<VisitTies, "kind" | "teacherId" | "visitorId">;
type Proposed = Pick<AskVisitInput, "setting" | "lesson" | "place" | "plannedFor">;

/** Plans a visit, or asks for one; the other of the two sees it at once. Refuses a second one beside one that is ahead. */
export async function proposeVisit(
  { tx, actor, now }: WorkContext,
  { kind, teacherId, visitorId }: Pair,
  { setting, lesson, place, plannedFor }: Proposed,
): Promise<Outcome<RefusalOf<typeof mayBePlanned> | "planned-already", { visitId: string }>> {
  const pair = { kind, teacherId, visitorId };
  const verdict = plannedFor ? mayBePlanned(plannedFor, now) : allowed;
  if (!verdict.ok) return verdict;
  if (await hasVisitAhead(tx, actor, pair)) return refused("planned-already");
  const visitId = newId();
  const what = { setting, lesson, place, plannedFor, proposedById: actor.personId, createdAt: now };
  await tx.lessonVisit.create({ data: { id: visitId, ...pair, ...what }, select: { id: true } });
  if (plannedFor) await invite(tx, visitId, [teacherId, visitorId]);
  return done({ visitId });
}

/** Gives a visit that is ahead a day and hour, or others than it had. */
export async function moveVisit(
  { tx, actor, now }: WorkContext,
  visit: VisitView,
  { plannedFor, lesson, place }: MoveVisitInput,
) {
  const verdict = mayBeChanged(visit, now);
  if (!verdict.ok) return verdict;
  const plannable = mayBePlanned(plannedFor, now);
  if (!plannable.ok) return plannable;
  const data = { plannedFor, lesson, place, proposedById: actor.personId, version: { increment: 1 } };
  await tx.lessonVisit.updateMany({ where: { id: visit.id }, data });
  await invite(tx, visit.id, [visit.teacherId, visit.visitorId]);
  return allowed;
}

/**
 * The present leader takes over a visit that an earlier one was to pay. Nothing of it was written down yet; what the teacher
 * proposed stays theirs. Refuses beside a visit of one's own that is ahead.
 */
export async function takeOverVisit({ tx, actor, now }: WorkContext, visit: VisitView) {
  const verdict: Outcome<"over" | "planned-already"> = mayBeChanged(visit, now);
  if (!verdict.ok) return verdict;
  const { id, kind, teacherId, visitorId } = visit;
  if (await hasVisitAhead(tx, actor, { kind, teacherId, visitorId: actor.personId }))
    return refused("planned-already");
  const proposedById = visit.proposedById === visitorId ? actor.personId : visit.proposedById;
  const data = { visitorId: actor.personId, proposedById, version: { increment: 1 } };
  await tx.lessonVisit.updateMany({ where: { id }, data });
  await invite(tx, id, [teacherId, actor.personId]);
  return allowed;
}

/** Calls a visit off that is ahead, with the reason why. */
export async function cancelVisit({ tx, now }: WorkContext, visit: VisitView, reason: CancellationReason) {
  const verdict = mayBeChanged(visit, now);
  if (!verdict.ok) return verdict;
  const data = { cancelledAt: now, cancelledBecause: reason, version: { increment: 1 } };
  await tx.lessonVisit.updateMany({ where: { id: visit.id }, data });
  await invite(tx, visit.id, [visit.teacherId, visit.visitorId]);
  return allowed;
}

/** The day a visit took place, as a fact. */
export async function keepHeld({ tx }: WorkContext, visitId: string, heldOn: string): Promise<void> {
  const data = { heldOn: asDate(heldOn), version: { increment: 1 } };
  await tx.lessonVisit.updateMany({ where: { id: visitId }, data });
}
