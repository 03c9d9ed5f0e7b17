import "server-only";

import { type AgreementView, listParties } from "@/lib/agreements/queries";
import { mayBeAgreed, mayReopen, maySettle, type Settlement } from "@/lib/agreements/rules";
import type { AgreementInput } from "@/lib/agreements/schema";
import { asDate, type Day, dayOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { allowed, done, type Outcome, refused, type RefusalOf } from "@/lib/platform/outcome";
import type { WorkContext } from "@/lib/platform/perform";

type Misjudged = RefusalOf<typeof mayBeAgreed> | "party-gone";
type AgreementSaved = Outcome<Misjudged, { agreementId: string }>;

/** Writes down what a team agreed, and with whom (B4), or a norm (E4). */
export async function addAgreement(
  context: WorkContext,
  teamId: string,
  said: AgreementInput,
): Promise<AgreementSaved> {
  const verdict = await judge(context, teamId, said, []);
  if (!verdict.ok) return verdict;
  const agreementId = newId();
  const made = { createdById: context.actor.personId, createdAt: context.now };
  await context.tx.teamAgreement.create({
    data: { id: agreementId, teamId, ...columnsOf(said), ...made },
    select: { id: true },
  });
  await writeParties(context, agreementId, said);
  return done({ agreementId });
}

/** Rewrites an agreement. Whom it was agreed with may stay, also when they are no longer there. */
export async function changeAgreement(
  context: WorkContext,
  agreement: AgreementView,
  said: AgreementInput,
): Promise<AgreementSaved> {
  const known = [...agreement.teams, ...agreement.roles].map(({ id }) => id);
  const verdict = await judge(context, agreement.teamId, said, known);
  if (!verdict.ok) return verdict;
  await context.tx.teamAgreement.updateMany({
    where: { id: agreement.id },
    data: { ...columnsOf(said), version: { increment: 1 } },
  });
  await context.tx.agreementParty.deleteMany({ where: { agreementId: agreement.id } });
  await writeParties(context, agreement.id, said);
  return done({ agreementId: agreement.id });
}

/** Says how an agreement ended; it stays in the register. */
export async function settleAgreement(
  { tx, actor, now }: WorkContext,
  agreement: AgreementView,
  settlement: Settlement,
) {
  const verdict = maySettle(agreement);
  if (!verdict.ok) return verdict;
  await tx.teamAgreement.updateMany({
    where: { id: agreement.id },
    data: { settlement, settledAt: now, settledById: actor.personId, version: { increment: 1 } },
  });
  return allowed;
}

/** Opens an agreement again that was settled too early. */
export async function reopenAgreement({ tx }: WorkContext, agreement: AgreementView) {
  const verdict = mayReopen(agreement);
  if (!verdict.ok) return verdict;
  await tx.teamAgreement.updateMany({
    where: { id: agreement.id },
    data: { settlement: null, settledAt: null, settledById: null, version: { increment: 1 } },
  });
  return allowed;
}

async function judge(
  { tx, actor, now }: WorkContext,
  teamId: string,
  said: AgreementInput,
  known: readonly string[],
): Promise<Outcome<Misjudged>> {
  const today: Day = dayOf(now);
  const verdict = mayBeAgreed(said, today);
  if (!verdict.ok) return verdict;
  const { teams, roles } = await listParties(tx, actor, today);
  const there = new Set([...teams, ...roles].map(({ id }) => id).concat(known));
  const isThere = [...said.teamIds, ...said.roleIds].every((id) => there.has(id));
  return isThere && !said.teamIds.includes(teamId) ? allowed : refused("party-gone");
}

function columnsOf({ kind, title, words, agreedOn, dueOn }: AgreementInput) {
  return { kind, title, words, agreedOn: asDate(agreedOn), dueOn: dueOn === null ? null : asDate(dueOn) };
}

async function writeParties({ tx }: WorkContext, agreementId: string, { teamIds, roleIds }: AgreementInput) {
  const teams = teamIds.map((teamId) => ({ id: newId(), agreementId, teamId }));
  const roles = [...new Set(roleIds)].map((roleId) => ({ id: newId(), agreementId, roleId }));
  await tx.agreementParty.createMany({ data: [...teams, ...roles] });
}
