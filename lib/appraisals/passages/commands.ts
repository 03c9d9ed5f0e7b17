import "server-only";

import { mayAskPassage, mayKeepBack, mayWithdrawRequest } from "@/lib/appraisals/passages/rules";
import { type ClaimedPassage, countPassages, placeOfPassage } from "@/lib/appraisals/passages/queries";
import type { AppraisalView } from "@/lib/appraisals/queries";
import { mayStillChange } from "@/lib/appraisals/rules";
import { newId } from "@/lib/platform/ids";
import { allowed, done, type Outcome, type RefusalOf } from "@/lib/platform/outcome";
import type { WorkContext } from "@/lib/platform/perform";
import { seal } from "@/lib/platform/seal";

/** The leader asks to quote something of the employee's own; nothing of it is looked up (H4). */
export async function askPassage(
  { tx, actor, now }: WorkContext,
  appraisal: AppraisalView,
  { request }: { readonly request: string },
): Promise<Outcome<RefusalOf<typeof mayStillChange | typeof mayAskPassage>, { passageId: string }>> {
  const verdict = mayStillChange(appraisal);
  if (!verdict.ok) return verdict;
  const { asked } = await countPassages(tx, actor, appraisal.id);
  const room = mayAskPassage(asked);
  if (!room.ok) return room;
  const id = newId();
  const body = await seal(tx, actor.institutionId, placeOfPassage(id, "request"), request);
  await tx.appraisalPassage.create({
    data: { id, appraisalId: appraisal.id, request: body, askedAt: now },
    select: { id: true },
  });
  return done({ passageId: id });
}

/** The leader takes a request back that nobody answered. */
export async function withdrawRequest(
  { tx }: WorkContext,
  { id, answer, appraisal }: ClaimedPassage,
): Promise<Outcome<RefusalOf<typeof mayStillChange | typeof mayWithdrawRequest>>> {
  const verdict = mayStillChange(appraisal);
  if (!verdict.ok) return verdict;
  const unanswered = mayWithdrawRequest({ answer });
  if (!unanswered.ok) return unanswered;
  await tx.appraisalPassage.deleteMany({ where: { id } });
  return allowed;
}

/** The employee gives the exact passage themselves: that is the consent, with who, when and what (M14). */
export async function givePassage(
  { tx, actor, now }: WorkContext,
  { id, appraisal }: ClaimedPassage,
  { passage }: { readonly passage: string },
) {
  const verdict = mayStillChange(appraisal);
  if (!verdict.ok) return verdict;
  const body = await seal(tx, actor.institutionId, placeOfPassage(id, "passage"), passage);
  await tx.appraisalPassage.updateMany({
    where: { id },
    data: { answer: "given", passage: body, answeredAt: now },
  });
  return allowed;
}

/** The employee keeps it to themselves, also after all: what was given is gone. */
export async function declinePassage({ tx, now }: WorkContext, { id, appraisal }: ClaimedPassage) {
  const verdict = mayKeepBack(appraisal);
  if (!verdict.ok) return verdict;
  await tx.appraisalPassage.updateMany({
    where: { id },
    data: { answer: "declined", passage: null, answeredAt: now },
  });
  return allowed;
}
