import "server-only";

import type { Actor } from "@/lib/platform/actor";
import { unseal } from "@/lib/platform/seal";
import type { TenantTx } from "@/lib/platform/tenancy";
import { noTexts, type ReferralTexts, type TextPart } from "@/lib/referrals/texts/rules";

/** Where a text lies, for its seal. */
export function placeOfText(referralId: string, part: TextPart) {
  return { table: "referral_texts", id: [referralId, part].join("/"), column: "body" };
}

/** What is written. Only after mayReadReferral; the table itself shows it to whom the referral is there for. */
export async function findTexts(
  tx: TenantTx,
  { institutionId }: Actor,
  referralId: string,
): Promise<ReferralTexts> {
  const rows = await tx.$queryRaw<{ part: TextPart; body: Uint8Array }[]>`
    select part, body from referral_texts
    where institution_id = ${institutionId}::uuid and referral_id = ${referralId}::uuid limit 4`;
  const opened = rows.map(
    async ({ part, body }) =>
      [part, await unseal(tx, institutionId, placeOfText(referralId, part), body)] as const,
  );
  return { ...noTexts, ...Object.fromEntries(await Promise.all(opened)) };
}
