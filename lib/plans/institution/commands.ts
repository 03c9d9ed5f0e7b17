import "server-only";

import { writeText } from "@/lib/plans/institution/files";
import { listInstitutionPlans } from "@/lib/plans/institution/queries";
import {
  type InstitutionPlan,
  mayBeAdopted,
  mayBeDropped,
  mayBeStarted,
  mayBeWritten,
} from "@/lib/plans/institution/rules";
import type { WrittenText } from "@/lib/plans/institution/schema";
import { asDate, type Day, dayOf, type SchoolYear, schoolYearOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { allowed, done, type Outcome, refused } from "@/lib/platform/outcome";
import type { WorkContext } from "@/lib/platform/perform";

/** Starts a plan from a school year on, with the words that were adopted last before it; one for each year. */
export async function startInstitutionPlan(
  { tx, actor, now }: WorkContext,
  fromYear: SchoolYear,
): Promise<Outcome<"wrong-year" | "already-started", { planId: string }>> {
  const verdict = mayBeStarted(fromYear, schoolYearOf(now));
  if (!verdict.ok) return verdict;
  const earlier = await listInstitutionPlans(tx, actor.institutionId);
  const last = earlier.find((plan) => plan.fromYear < fromYear && plan.versions.length > 0)?.versions.at(-1);
  const planId = newId();
  const words = {
    ...{ ambition: last?.ambition ?? "", goals: [...(last?.goals ?? [])] },
    ...{ documentTitle: last?.document.title ?? "", documentAddress: last?.document.address ?? "" },
  };
  const data = { id: planId, fromYear, untilYear: fromYear, ...words, createdById: actor.personId };
  const { count } = await tx.institutionPlan.createMany({ data: [data], skipDuplicates: true });
  return count === 1 ? done({ planId }) : refused("already-started");
}

/** Writes the working text; who reads the plan in force sees nothing of it until it is adopted. */
export async function writeInstitutionPlan(
  { tx }: WorkContext,
  plan: InstitutionPlan,
  { untilYear, ambition, document, goals }: WrittenText,
) {
  const verdict = mayBeWritten(plan, { untilYear });
  if (!verdict.ok) return verdict;
  const found = { documentTitle: document.title, documentAddress: document.address };
  const data = { untilYear, ambition, goals, ...found, version: { increment: 1 } };
  await tx.institutionPlan.updateMany({ where: { id: plan.id }, data });
  return allowed;
}

/** Keeps the working text as the version that holds from now on (F6): it never changes again. */
export async function adoptInstitutionPlan(
  { tx, actor, now }: WorkContext,
  plan: InstitutionPlan,
  adoptedOn: Day,
) {
  const verdict = mayBeAdopted(plan, adoptedOn, dayOf(now));
  if (!verdict.ok) return verdict;
  const number = (plan.versions.at(-1)?.number ?? 0) + 1;
  await tx.institutionPlanVersion.create({
    data: {
      ...{ id: newId(), planId: plan.id, number, adoptedOn: asDate(adoptedOn) },
      ...{
        planVersion: plan.version,
        snapshot: writeText(plan),
        adoptedById: actor.personId,
        createdAt: now,
      },
    },
    select: { id: true },
  });
  return done({ number });
}

/** Throws away a plan that was never adopted. */
export async function dropInstitutionPlan({ tx }: WorkContext, plan: InstitutionPlan) {
  const verdict = mayBeDropped(plan);
  if (!verdict.ok) return verdict;
  await tx.institutionPlan.deleteMany({ where: { id: plan.id } });
  return allowed;
}
