import "server-only";

import { invite } from "@/lib/calendars/invitations/commands";
import { keepChecks } from "@/lib/plans/personal/check/shares/commands";
import { type ActionBody, type PartBody, type QuestionBody } from "@/lib/plans/personal/files";
import { placeOfPiece } from "@/lib/plans/personal/pieces/queries";
import {
  mayBeWritten,
  mayLookBackOn,
  type PartKind,
  partOf,
  type PersonalPlan,
} from "@/lib/plans/personal/rules";
import { mayBeReviewed } from "@/lib/plans/personal/reviews/rules";
import { asDate, type Day, schoolYearOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { allowed } from "@/lib/platform/outcome";
import type { WorkContext } from "@/lib/platform/perform";
import { seal } from "@/lib/platform/seal";

/** Where a command works: whose plan it is follows from the actor. */
export type Desk = {
  readonly tx: WorkContext["tx"];
  readonly actor: Pick<WorkContext["actor"], "institutionId" | "personId">;
  readonly now: Date;
};

/** The id of a plan; the row is made with the first thing that is written in it. */
export async function ensurePlan({ tx, actor }: Desk, { id, schoolYear }: PersonalPlan): Promise<string> {
  if (id) return id;
  const data = { id: newId(), personId: actor.personId, schoolYear };
  await tx.personalPlan.create({ data, select: { id: true } });
  return data.id;
}

/** Words as they lie in the database. */
export function sealed({ tx, actor }: Desk, pieceId: string, body: PartBody | QuestionBody | ActionBody) {
  return seal(tx, actor.institutionId, placeOfPiece(pieceId), JSON.stringify(body));
}

/**
 * Keeps as facts since when something of a plan is open, and which rules hold in that, for who counts plans and reads none
 * (permissions.md 6.2). After whatever its owner does with it.
 */
export async function noteOpening(desk: Desk, planId: string | null): Promise<void> {
  const { tx, actor } = desk;
  await tx.$executeRaw`
    update personal_plans set opened_at = (select min(x.opened_at) from personal_plan_pieces x
      where x.institution_id = ${actor.institutionId}::uuid and x.plan_id = ${planId}::uuid)
    where institution_id = ${actor.institutionId}::uuid and id = ${planId}::uuid
      and person_id = ${actor.personId}::uuid`;
  if (planId) await keepChecks(desk, planId);
}

/** Writes a part, over what stood there; without words it is gone, and closed to who read it (F1, F16). */
export async function writePart(desk: Desk, plan: PersonalPlan, kind: PartKind, body: PartBody) {
  const { tx, actor, now } = desk;
  const may = kind === "look-back" ? mayBeReviewed : mayBeWritten;
  const verdict = may(plan, schoolYearOf(now));
  if (!verdict.ok) return verdict;
  const planId = await ensurePlan(desk, plan);
  const current = partOf(plan, kind);
  if (body.words === "" && body.place === null) {
    await tx.personalPlanPiece.deleteMany({ where: { planId, kind } });
    await noteOpening(desk, planId);
    return allowed;
  }
  const id = current?.id ?? newId();
  const words = { body: await sealed(desk, id, body), changedAt: now };
  if (current)
    await tx.personalPlanPiece.updateMany({ where: { id }, data: { ...words, version: { increment: 1 } } });
  else
    await tx.personalPlanPiece.create({
      data: { ...words, id, planId, kind, personId: actor.personId },
      select: { id: true },
    });
  return allowed;
}

/** Says on which day one looks back on the plan; a letter tells of a day that is another. */
export async function setReviewDay(desk: Desk, plan: PersonalPlan, reviewOn: Day) {
  for (const verdict of [
    mayBeWritten(plan, schoolYearOf(desk.now)),
    mayLookBackOn(plan.schoolYear, reviewOn),
  ])
    if (!verdict.ok) return verdict;
  const id = await ensurePlan(desk, plan);
  await desk.tx.personalPlan.updateMany({ where: { id }, data: { reviewOn: asDate(reviewOn) } });
  await noteOpening(desk, id);
  if (reviewOn !== plan.reviewOn) await invite(desk.tx, id, [desk.actor.personId]);
  return allowed;
}
