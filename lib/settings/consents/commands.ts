import "server-only";

import type { Actor } from "@/lib/platform/actor";
import { asDate, type Day, dayOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { allowed, done, type Outcome } from "@/lib/platform/outcome";
import type { TenantTx } from "@/lib/platform/tenancy";
import {
  type ConsentRefusal,
  type ConsentView,
  mayConfirm,
  mayEnd,
  mayRecord,
  type StaffList,
} from "@/lib/settings/consents/rules";

type By = { readonly personId: Actor["personId"]; readonly now: Date };
type Decision = {
  readonly consentedOn: Day;
  readonly covers: readonly StaffList[];
  readonly document: string;
};

/** Records what the works council decided; it works once the directie confirms. Returns its id. */
export async function recordConsent(
  tx: TenantTx,
  { consentedOn, covers, document }: Decision,
  { personId, now }: By,
): Promise<Outcome<ConsentRefusal, string>> {
  const isWaiting = (await tx.worksCouncilConsent.count({ where: { confirmedAt: null, endedAt: null } })) > 0;
  const verdict = mayRecord({ consentedOn, isWaiting }, dayOf(now));
  if (!verdict.ok) return verdict;
  const data = {
    ...{ id: newId(), consentedOn: asDate(consentedOn), covers: [...covers], document },
    ...{ recordedById: personId, recordedAt: now },
  };
  await tx.worksCouncilConsent.create({ data, select: { id: true } });
  return done(data.id);
}

/** Turns the second key. What was in force before ends with it. */
export async function confirmConsent(
  tx: TenantTx,
  consent: ConsentView,
  { personId, now }: By,
): Promise<Outcome<ConsentRefusal>> {
  const verdict = mayConfirm(consent, personId);
  if (!verdict.ok) return verdict;
  await tx.worksCouncilConsent.updateMany({
    where: { confirmedAt: { not: null }, endedAt: null },
    data: { endedAt: now, endedById: personId },
  });
  await tx.worksCouncilConsent.updateMany({
    where: { id: consent.id },
    data: { confirmedAt: now, confirmedById: personId },
  });
  return allowed;
}

/** Takes back what waits, or withdraws what is in force: its lists are gone with the next request. */
export async function endConsent(
  tx: TenantTx,
  consent: ConsentView,
  { personId, now }: By,
): Promise<Outcome<ConsentRefusal>> {
  const verdict = mayEnd(consent);
  if (!verdict.ok) return verdict;
  const where = { id: consent.id };
  await tx.worksCouncilConsent.updateMany({ where, data: { endedAt: now, endedById: personId } });
  return allowed;
}
