import "server-only";

import type { Actor } from "@/lib/platform/actor";
import type { Day } from "@/lib/platform/calendar";
import { Prisma } from "@/lib/platform/prisma/client";
import type { WorkContext } from "@/lib/platform/perform";
import { unseal } from "@/lib/platform/seal";
import type { TenantTx } from "@/lib/platform/tenancy";
import { claimReferral, type ReferralView } from "@/lib/referrals/queries";
import { mostSteps, type StepFacts } from "@/lib/referrals/steps/rules";

/** Where a step lies, for its seal. */
export function placeOfStep(id: string) {
  return { table: "referral_steps", id, column: "body" };
}

export type StepView = StepFacts & { readonly id: string; readonly dueOn: Day; readonly what: string };

type Row = Omit<StepView, "what"> & { readonly body: Uint8Array; readonly referralId: string };

const columns = Prisma.sql`s.id, s.referral_id as "referralId", s.doer, s.body, s.due_on::text as "dueOn",
  s.settled_at as "settledAt", s.consented_at as "consentedAt", s.declined_at as "declinedAt"`;

/** The steps of a referral by their day. Only after mayReadReferral. */
export async function listSteps(
  tx: TenantTx,
  { institutionId }: Actor,
  referralId: string,
): Promise<StepView[]> {
  const rows = await tx.$queryRaw<Row[]>`
    select ${columns} from referral_steps s
    where s.institution_id = ${institutionId}::uuid and s.referral_id = ${referralId}::uuid
    order by s.due_on, s.id limit ${mostSteps}`;
  return Promise.all(
    rows.map(async ({ body, referralId: _same, ...step }) => ({
      ...step,
      what: await unseal(tx, institutionId, placeOfStep(step.id), body),
    })),
  );
}

export type StepInReferral = {
  readonly referral: ReferralView;
  readonly step: StepFacts & { readonly id: string };
};

/** One step with its referral, claimed; null when it is not there for this person. */
export async function claimStep(
  context: WorkContext,
  { stepId }: { readonly stepId: string },
): Promise<StepInReferral | null> {
  const { tx, actor } = context;
  const [step] = await tx.$queryRaw<Row[]>`
    select ${columns} from referral_steps s
    where s.institution_id = ${actor.institutionId}::uuid and s.id = ${stepId}::uuid for update`;
  const referral = step ? await claimReferral(context, step) : null;
  return step && referral ? { referral, step } : null;
}
