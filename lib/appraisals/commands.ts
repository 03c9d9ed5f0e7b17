import "server-only";

import { placeOfAnswer, placeOfText, type WrittenView } from "@/lib/appraisals/content/queries";
import type { Frame } from "@/lib/appraisals/frames/rules";
import { tellEmployee, untellEmployee } from "@/lib/appraisals/letters/commands";
import { countPassages } from "@/lib/appraisals/passages/queries";
import type { AppraisalView } from "@/lib/appraisals/queries";
import * as rules from "@/lib/appraisals/rules";
import { invite } from "@/lib/calendars/invitations/commands";
import type { CheckInput, RespondInput } from "@/lib/appraisals/schema";
import type { Actor } from "@/lib/platform/actor";
import { asDate, type Day, dayOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { allowed, done, type Outcome, refused, type RefusalOf } from "@/lib/platform/outcome";
import type { WorkContext } from "@/lib/platform/perform";
import { seal } from "@/lib/platform/seal";
import type { TenantTx } from "@/lib/platform/tenancy";
import { takeTurn } from "@/lib/platform/turns";

type Plan = { readonly employeeId: string; readonly plannedOn: Day; readonly frame: Frame };

/** Plans an appraisal. What was told beforehand is copied, so that a later frame changes nothing of it (M14). */
export async function planAppraisal(
  { tx, actor, now }: WorkContext,
  { employeeId, plannedOn, frame }: Plan,
): Promise<Outcome<RefusalOf<typeof rules.mayBePlanned> | "planned-already", { appraisalId: string }>> {
  const verdict = rules.mayBePlanned(plannedOn, dayOf(now));
  if (!verdict.ok) return verdict;
  if (await hasOneAhead(tx, actor, employeeId)) return refused("planned-already");
  const { consequences, signingDays } = frame;
  const told = { consequences, signingDays, aspects: [...frame.aspects] };
  const plan = {
    id: newId(),
    employeeId,
    leaderId: actor.personId,
    plannedOn: asDate(plannedOn),
    createdAt: now,
  };
  await tx.appraisal.create({ data: { ...plan, ...told }, select: { id: true } });
  await tellBoth(tx, plan);
  return done({ appraisalId: plan.id });
}

/** Another day; who read the invitation is asked to read it again. */
export async function moveAppraisal(
  { tx, now }: WorkContext,
  appraisal: AppraisalView,
  plannedOn: Day,
): Promise<Outcome<RefusalOf<typeof rules.mayStillChange | typeof rules.mayBePlanned>>> {
  const verdict = rules.mayStillChange(appraisal);
  if (!verdict.ok) return verdict;
  const coming = rules.mayBePlanned(plannedOn, dayOf(now));
  if (!coming.ok) return coming;
  await change({ tx }, appraisal, { plannedOn: asDate(plannedOn), invitationReadAt: null });
  await tellBoth(tx, appraisal);
  return allowed;
}

/** It does not happen. What was written stays its author's, and it can be put back. */
export async function callOffAppraisal({ tx, now }: WorkContext, appraisal: AppraisalView) {
  const verdict = rules.mayStillChange(appraisal);
  if (!verdict.ok) return verdict;
  await change({ tx }, appraisal, { calledOffAt: now });
  await tellBoth(tx, appraisal);
  return allowed;
}

export async function putBackAppraisal({ tx, actor }: WorkContext, appraisal: AppraisalView) {
  if (!appraisal.calledOffAt) return refused("not-called-off");
  if (await hasOneAhead(tx, actor, appraisal.employeeId)) return refused("planned-already");
  await change({ tx }, appraisal, { calledOffAt: null });
  await tellBoth(tx, appraisal);
  return allowed;
}

/** Whether a leader has an appraisal with somebody that is still to come or to be laid: one at a time, in two windows as well. */
async function hasOneAhead(tx: TenantTx, leader: Actor, employeeId: string): Promise<boolean> {
  await takeTurn(tx, "appraisal", leader.personId, employeeId);
  const where = { employeeId, leaderId: leader.personId, laidAt: null, calledOffAt: null };
  return (await tx.appraisal.findFirst({ where, select: { id: true } })) !== null;
}

/** The employee says that they read what may follow from it (M14). */
export async function noteInvitation({ tx, now }: WorkContext, appraisal: AppraisalView) {
  const verdict = rules.mayStillChange(appraisal);
  if (!verdict.ok) return verdict;
  if (!appraisal.invitationReadAt) await change({ tx }, appraisal, { invitationReadAt: now });
  return allowed;
}

/** Keeps what the leader has so far, sealed; the row is nobody's but theirs until it is laid. */
export async function writeAppraisal(
  { tx, actor, now }: WorkContext,
  { appraisal, written }: { readonly appraisal: AppraisalView; readonly written: WrittenView },
  { aspects, overall }: rules.Judgement,
) {
  const verdict = rules.mayStillChange(appraisal);
  if (!verdict.ok) return verdict;
  const judgement: rules.Judgement = { aspects: aspects.slice(0, appraisal.aspects.length), overall };
  const body = await seal(tx, actor.institutionId, placeOfText(appraisal.id), JSON.stringify(judgement));
  const saved = { body, changedAt: now };
  if (written.version > 0)
    await tx.appraisalText.updateMany({
      where: { appraisalId: appraisal.id },
      data: { ...saved, version: { increment: 1 } },
    });
  else
    await tx.appraisalText.create({
      data: { ...saved, appraisalId: appraisal.id, authorId: actor.personId },
      select: { version: true },
    });
  return allowed;
}

/** Lays it before the employee: from here on they read it, HR with them, and the leader changes nothing. */
export async function layAppraisal(
  { tx, actor, now }: WorkContext,
  { appraisal, written }: { readonly appraisal: AppraisalView; readonly written: WrittenView },
  discussedOn: Day,
) {
  const { open } = await countPassages(tx, actor, appraisal.id);
  const verdict = rules.mayBeLaid({
    ...{ standing: appraisal, judgement: written.judgement, aspects: appraisal.aspects.length },
    ...{ openRequests: open, discussedOn, madeOn: appraisal.madeOn, today: dayOf(now) },
  });
  if (!verdict.ok) return verdict;
  await tx.appraisalText.updateMany({ where: { appraisalId: appraisal.id }, data: { laidAt: now } });
  await change({ tx }, appraisal, { laidAt: now, discussedOn: asDate(discussedOn) });
  await tellEmployee(tx, appraisal, now);
  return allowed;
}

/** Back to the leader's desk as long as the employee has not answered, and no next one was planned meanwhile. */
export async function takeBackAppraisal(
  { tx, actor }: WorkContext,
  appraisal: AppraisalView,
): Promise<Outcome<RefusalOf<typeof rules.mayBeTakenBack> | "planned-already">> {
  const verdict = rules.mayBeTakenBack(appraisal);
  if (!verdict.ok) return verdict;
  if (await hasOneAhead(tx, actor, appraisal.employeeId)) return refused("planned-already");
  await tx.appraisalText.updateMany({ where: { appraisalId: appraisal.id }, data: { laidAt: null } });
  await change({ tx }, appraisal, { laidAt: null, discussedOn: null });
  await untellEmployee(tx, appraisal);
  return allowed;
}

/** The employee signs or objects, with a reaction when they like; from here on nothing of the text changes. */
export async function respondToAppraisal(
  { tx, actor, now }: WorkContext,
  appraisal: AppraisalView,
  { response, reasons, reaction }: RespondInput,
) {
  const verdict = rules.mayBeAnswered(appraisal);
  if (!verdict.ok) return verdict;
  const sealed = async (column: "reasons" | "reaction", text: string) =>
    text ? seal(tx, actor.institutionId, placeOfAnswer(appraisal.id, column), text) : null;
  await change({ tx }, appraisal, {
    ...{ response, respondedAt: now, reaction: await sealed("reaction", reaction) },
    reasons: response === "objection" ? await sealed("reasons", reasons) : null,
  });
  return allowed;
}

/** Notes that the employee did not sign in the days they were told of; that is no answer, and they can still give one. */
export async function noteUnsigned({ tx, now }: WorkContext, appraisal: AppraisalView) {
  const verdict = rules.mayBeNotedUnsigned(appraisal, dayOf(now));
  if (!verdict.ok) return verdict;
  await change({ tx }, appraisal, { unsignedAt: now });
  return allowed;
}

/** HR's second check, with which it is final: it stands, or it is set aside. */
export async function checkAppraisal(
  { tx, actor, now }: WorkContext,
  appraisal: AppraisalView,
  { ruling, words }: CheckInput,
) {
  const verdict = rules.mayBeChecked(appraisal, { ruling, words });
  if (!verdict.ok) return verdict;
  const place = placeOfAnswer(appraisal.id, "ruling_words");
  await change({ tx }, appraisal, {
    ...{ ruling, checkedAt: now, checkedById: actor.personId },
    rulingWords: words ? await seal(tx, actor.institutionId, place, words) : null,
  });
  return allowed;
}

/** The day, for both calendars; a letter that says neither what it is nor with whom. */
function tellBoth(
  tx: TenantTx,
  { id, employeeId, leaderId }: Pick<AppraisalView, "id" | "employeeId" | "leaderId">,
): Promise<void> {
  return invite(tx, id, [employeeId, leaderId]);
}

type Changes = Parameters<WorkContext["tx"]["appraisal"]["updateMany"]>[0]["data"];

async function change({ tx }: Pick<WorkContext, "tx">, { id }: AppraisalView, data: Changes): Promise<void> {
  await tx.appraisal.updateMany({ where: { id }, data: { ...data, version: { increment: 1 } } });
}
