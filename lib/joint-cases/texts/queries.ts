import "server-only";

import { type CasePart, caseParts, type CaseTexts, noTexts } from "@/lib/joint-cases/texts/rules";
import type { Actor } from "@/lib/platform/actor";
import { unseal } from "@/lib/platform/seal";
import type { TenantTx } from "@/lib/platform/tenancy";

/** Where a text lies, for its seal. */
export function placeOfCaseText(caseId: string, part: CasePart) {
  return { table: "joint_case_texts", id: [caseId, part].join("/"), column: "body" };
}

/** What is written. Only after mayReadCase; the table itself shows it to whom the case is there for. */
export async function findCaseTexts(
  tx: TenantTx,
  { institutionId }: Actor,
  caseId: string,
): Promise<CaseTexts> {
  const rows = await tx.jointCaseText.findMany({
    where: { institutionId, caseId },
    select: { part: true, body: true },
    take: caseParts.length,
  });
  const opened = rows.map(async ({ part, body }) => {
    const place = placeOfCaseText(caseId, part as CasePart);
    return [part, await unseal(tx, institutionId, place, body)] as const;
  });
  return { ...noTexts, ...Object.fromEntries(await Promise.all(opened)) };
}
