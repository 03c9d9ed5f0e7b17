import "server-only";

import { addAgreement } from "@/lib/agreements/commands";
import { draftOfNewCase } from "@/lib/joint-cases/drafts/rules";
import { listKnown } from "@/lib/joint-cases/names/queries";
import { mayBeTold } from "@/lib/joint-cases/names/rules";
import type { JointCaseView } from "@/lib/joint-cases/queries";
import {
  mayBeHeldOn,
  mayBeLookedBackOn,
  mayBeRewritten,
  mayBeShared,
  mayBeWithdrawn,
} from "@/lib/joint-cases/rules";
import type { WrittenCase } from "@/lib/joint-cases/schema";
import { keepCaseTexts } from "@/lib/joint-cases/texts/commands";
import { findCaseTexts } from "@/lib/joint-cases/texts/queries";
import { asDate, type Day, dayOf } from "@/lib/platform/calendar";
import { dropDraft } from "@/lib/platform/drafts";
import { newId } from "@/lib/platform/ids";
import { allowed, done, type Outcome, refused, type RefusalOf } from "@/lib/platform/outcome";
import type { WorkContext } from "@/lib/platform/perform";
import type { TenantTx } from "@/lib/platform/tenancy";

type Refusal = RefusalOf<typeof mayBeHeldOn> | RefusalOf<typeof mayBeRewritten> | "names";
type Written = Outcome<Refusal, { caseId: string }>;

/** Writes a case down for its author alone (W13): sharing it is a deed of its own. */
export async function bringCase(context: WorkContext, said: WrittenCase): Promise<Written> {
  const { tx, actor, now } = context;
  const verdict = mayBeHeldOn(said.heldOn, dayOf(now));
  if (!verdict.ok) return verdict;
  const { columns, texts } = partsOf(said);
  const id = newId();
  const data = { id, authorId: actor.personId, writtenAt: now, ...columns };
  await tx.jointCase.create({ data, select: { id: true } });
  await keepCaseTexts(context, id, texts);
  await dropDraft(tx, actor, draftOfNewCase);
  return done({ caseId: id });
}

/** Rewrites a case, or moves it; once others read it, only without what tells who it is about. */
export async function rewriteCase(
  context: WorkContext,
  jointCase: JointCaseView,
  said: WrittenCase,
): Promise<Written> {
  const today = dayOf(context.now);
  const verdict = mayBeRewritten(jointCase, today);
  if (!verdict.ok) return verdict;
  const placed = mayBeHeldOn(said.heldOn, today);
  if (!placed.ok) return placed;
  const { columns, texts } = partsOf(said);
  const told = jointCase.sharedAt ? await judge(context, [...Object.values(texts), said.place]) : allowed;
  if (!told.ok) return told;
  await context.tx.jointCase.updateMany({
    where: { id: jointCase.id },
    data: { ...columns, version: { increment: 1 } },
  });
  await keepCaseTexts(context, jointCase.id, texts);
  return done({ caseId: jointCase.id });
}

/** From now on who is invited reads it; refused with the words that tell who it is about. */
export async function shareCase(
  context: WorkContext,
  jointCase: JointCaseView,
): Promise<Outcome<RefusalOf<typeof mayBeShared> | "names">> {
  const { tx, actor, now } = context;
  const verdict = mayBeShared(jointCase, dayOf(now));
  if (!verdict.ok) return verdict;
  const texts = await findCaseTexts(tx, actor, jointCase.id);
  const told = await judge(context, [...Object.values(texts), jointCase.place]);
  if (!told.ok) return told;
  await tx.jointCase.updateMany({ where: { id: jointCase.id }, data: { sharedAt: now } });
  return allowed;
}

/** Its words go at once. What was shared stays as taken back, so that who is invited knows; a concept goes whole. */
export async function withdrawCase({ tx, now }: WorkContext, { id, ...facts }: JointCaseView) {
  const verdict = mayBeWithdrawn(facts);
  if (!verdict.ok) return verdict;
  if (!facts.sharedAt) {
    await tx.jointCase.deleteMany({ where: { id } });
    return allowed;
  }
  await tx.jointCaseText.deleteMany({ where: { caseId: id } });
  const data = { withdrawnAt: now, startsAt: "", place: "" };
  await tx.jointCase.updateMany({ where: { id }, data });
  return allowed;
}

/** Writes what those who were there take from it, over what one of them wrote before. */
export async function writeInsights(
  context: WorkContext,
  jointCase: JointCaseView,
  insights: string,
): Promise<Outcome<RefusalOf<typeof mayBeLookedBackOn> | "names">> {
  const verdict = mayBeLookedBackOn(jointCase, dayOf(context.now));
  if (!verdict.ok) return verdict;
  const told = await judge(context, [insights]);
  if (!told.ok) return told;
  await keepCaseTexts(context, jointCase.id, { insights });
  await context.tx.jointCase.updateMany({
    where: { id: jointCase.id },
    data: { version: { increment: 1 } },
  });
  return allowed;
}

type Agreed = Outcome<RefusalOf<typeof mayBeLookedBackOn> | "names" | "party-gone", { agreementId: string }>;

/** Puts how team and unit work together from now on in the register of agreements, where it stays when the case is gone. */
export async function agreeOnWork(
  context: WorkContext,
  jointCase: JointCaseView,
  said: { readonly title: string; readonly words: string },
): Promise<Agreed> {
  const verdict = mayBeLookedBackOn(jointCase, dayOf(context.now));
  if (!verdict.ok) return verdict;
  const told = await judge(context, [said.title, said.words]);
  if (!told.ok) return told;
  const { teamId, unitId, heldOn } = jointCase;
  const agreement = { kind: "agreement", ...said, agreedOn: heldOn, dueOn: null } as const;
  const added = await addAgreement(context, teamId, { ...agreement, teamIds: [unitId], roleIds: [] });
  return added.ok ? added : refused("party-gone");
}

/** Half a year after its day a case is forgotten with everything in it. The job acts for nobody. */
export async function forgetJointCases(tx: TenantTx, institutionId: string, before: Day): Promise<void> {
  await tx.$executeRaw`
    delete from joint_cases where institution_id = ${institutionId}::uuid and held_on < ${before}::date`;
}

async function judge(context: WorkContext, texts: readonly string[]): Promise<Outcome<"names">> {
  return mayBeTold(texts, await listKnown(context));
}

function partsOf({ going, tried, question, heldOn, ...rest }: WrittenCase) {
  return { columns: { ...rest, heldOn: asDate(heldOn) }, texts: { going, tried, question } };
}
