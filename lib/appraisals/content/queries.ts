import "server-only";

import { emptyJudgement, type Judgement } from "@/lib/appraisals/rules";
import type { Actor } from "@/lib/platform/actor";
import { unseal } from "@/lib/platform/seal";
import type { TenantTx } from "@/lib/platform/tenancy";

type Institution = Pick<Actor, "institutionId">;

/** Where what the leader wrote lies. */
export function placeOfText(appraisalId: string) {
  return { table: "appraisal_texts", id: appraisalId, column: "body" };
}

type Answer = "reasons" | "reaction" | "ruling_words";

/** Where what the employee and HR said of it lies. */
export function placeOfAnswer(appraisalId: string, column: Answer) {
  return { table: "appraisals", id: appraisalId, column };
}

export type WrittenView = { readonly judgement: Judgement; readonly version: number };

/**
 * What the leader wrote. Only after the policy, and after the reading was noted; a draft is besides a row of nobody but
 * its author (row-level security), so to anybody else it is empty.
 */
export async function findWritten(
  tx: TenantTx,
  { institutionId }: Institution,
  appraisalId: string,
): Promise<WrittenView> {
  const [row] = await tx.$queryRaw<{ body: Uint8Array; version: number }[]>`
    select body, version from appraisal_texts
    where institution_id = ${institutionId}::uuid and appraisal_id = ${appraisalId}::uuid`;
  if (!row) return { judgement: emptyJudgement, version: 0 };
  const text = await unseal(tx, institutionId, placeOfText(appraisalId), row.body);
  return { judgement: JSON.parse(text) as Judgement, version: row.version };
}

export type AnswersView = Readonly<Record<"reasons" | "reaction" | "rulingWords", string>>;

/** What the employee said when signing, and HR when checking; empty where nothing was said. */
export async function findAnswers(
  tx: TenantTx,
  { institutionId }: Institution,
  appraisalId: string,
): Promise<AnswersView> {
  const [row] = await tx.$queryRaw<Record<"reasons" | "reaction" | "rulingWords", Uint8Array | null>[]>`
    select reasons, reaction, ruling_words as "rulingWords" from appraisals
    where institution_id = ${institutionId}::uuid and id = ${appraisalId}::uuid`;
  const open = (body: Uint8Array | null | undefined, column: Answer) =>
    body ? unseal(tx, institutionId, placeOfAnswer(appraisalId, column), body) : "";
  return {
    reasons: await open(row?.reasons, "reasons"),
    reaction: await open(row?.reaction, "reaction"),
    rulingWords: await open(row?.rulingWords, "ruling_words"),
  };
}
