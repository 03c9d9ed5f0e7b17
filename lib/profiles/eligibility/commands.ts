import "server-only";

import { asDate, dayOf } from "@/lib/platform/calendar";
import type { Actor } from "@/lib/platform/actor";
import { done, type Outcome, type RefusalOf, refused } from "@/lib/platform/outcome";
import type { TenantTx } from "@/lib/platform/tenancy";
import { assignRole } from "@/lib/profiles/assignments/commands";
import type { Terms } from "@/lib/profiles/assignments/schema";
import { type CriterionSubject, listAskedOfRoles } from "@/lib/profiles/eligibility/queries";
import { isComplete, mayBeReached, mayBeReopened, maySay, type Said } from "@/lib/profiles/eligibility/rules";
import type { CriterionView } from "@/lib/profiles/queries";

type Given = { readonly personId: string; readonly roleId: string; readonly teamId: string | null };
type Done = { readonly assignmentId: string };
type AssignRefusal = RefusalOf<typeof assignRole> | RefusalOf<typeof maySay> | "criteria-unsaid";
type Author = { readonly actor: Actor; readonly now: Date };

/**
 * Gives a person a role, with what is said of each criterion of the version in force (E7). Nothing said holds it back;
 * saying nothing does, and what is needed before the start and not there asks for a reason.
 */
export async function assignWithCriteria(
  tx: TenantTx,
  given: Given,
  { criteria, ...terms }: Terms & { readonly criteria: ReadonlyMap<string, Said> },
  { actor, now }: Author,
): Promise<Outcome<AssignRefusal, { assignmentId: string }>> {
  const [asked] = await listAskedOfRoles(tx, actor, [given.roleId], now);
  const wanted = asked?.criteria ?? [];
  const said = new Map([...criteria].filter(([id]) => wanted.some((one) => one.id === id)));
  if (!isComplete(wanted, said)) return refused("criteria-unsaid");
  const stated = wanted.flatMap((criterion) => {
    const one = said.get(criterion.id);
    return one ? [{ criterion, said: one }] : [];
  });
  for (const one of stated) {
    const verdict = maySay(one.said, one.criterion, dayOf(now));
    if (!verdict.ok) return verdict;
  }
  const assigned = await assignRole(tx, given, terms);
  if (!assigned.ok) return assigned;
  const { assignmentId } = assigned.data;
  await tx.criterionStanding.createMany({
    data: stated.map((one) => ({ assignmentId, ...rowOf(one, { actor, now }) })),
  });
  return assigned;
}

/** Says of one criterion of an assignment how it stands, or says it anew: of what the role asks now. Refuses what it does not ask. */
export async function sayStanding(
  tx: TenantTx,
  { assignment, held }: CriterionSubject,
  said: Said,
  { actor, now }: Author,
): Promise<Outcome<RefusalOf<typeof maySay> | "assignment-ended" | "criterion-gone", Done>> {
  if (assignment.state === "ended") return refused("assignment-ended");
  if (!held) return refused("criterion-gone");
  const { inForce } = held;
  const verdict = maySay(said, inForce, dayOf(now));
  if (!verdict.ok) return verdict;
  const { origin } = inForce;
  await tx.criterionStanding.deleteMany({ where: { assignmentId: assignment.id, origin } });
  const row = rowOf({ criterion: inForce, said }, { actor, now });
  const version = (held.said?.version ?? 0) + 1;
  await tx.criterionStanding.create({
    data: { assignmentId: assignment.id, ...row, version },
    select: { origin: true },
  });
  return done({ assignmentId: assignment.id });
}

/** What was open is there since a day; by when it was to be there is kept, so that it can be undone. */
export async function reachCriterion(
  tx: TenantTx,
  { assignment, held }: CriterionSubject,
  reachedOn: string,
  { actor, now }: Author,
): Promise<Outcome<RefusalOf<typeof mayBeReached> | "criterion-gone", Done>> {
  if (!held) return refused("criterion-gone");
  const verdict = mayBeReached(held.said, reachedOn, dayOf(now));
  if (!verdict.ok) return verdict;
  await tx.criterionStanding.updateMany({
    where: { assignmentId: assignment.id, origin: held.criterion.origin },
    data: { standing: "there", reachedOn: asDate(reachedOn), ...saidBy({ actor, now }) },
  });
  return done({ assignmentId: assignment.id });
}

/** Takes back that something was reached: it is open again, until the day it was. */
export async function reopenCriterion(
  tx: TenantTx,
  { assignment, held }: CriterionSubject,
  { actor, now }: Author,
): Promise<Outcome<RefusalOf<typeof mayBeReopened> | "criterion-gone", Done>> {
  if (!held) return refused("criterion-gone");
  const verdict = mayBeReopened(held.said);
  if (!verdict.ok) return verdict;
  await tx.criterionStanding.updateMany({
    where: { assignmentId: assignment.id, origin: held.criterion.origin },
    data: { standing: "open", reachedOn: null, ...saidBy({ actor, now }) },
  });
  return done({ assignmentId: assignment.id });
}

function saidBy({ actor, now }: Author) {
  return { saidById: actor.personId, saidAt: now, version: { increment: 1 } };
}

function rowOf(
  { criterion, said }: { readonly criterion: CriterionView; readonly said: Said },
  { actor, now }: Author,
) {
  return {
    ...{ origin: criterion.origin, criterionId: criterion.id, standing: said.standing },
    reachedOn: said.standing === "there" ? asDate(said.reachedOn) : null,
    dueOn: said.standing === "open" ? asDate(said.dueOn) : null,
    reason: said.standing === "there" ? "" : said.reason,
    ...{ saidById: actor.personId, saidAt: now },
  };
}
