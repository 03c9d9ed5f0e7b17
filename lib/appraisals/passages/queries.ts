import "server-only";

import type { Answer } from "@/lib/appraisals/passages/rules";
import { type AppraisalView, claimAppraisal } from "@/lib/appraisals/queries";
import type { Actor } from "@/lib/platform/actor";
import { unseal } from "@/lib/platform/seal";
import type { TenantTx } from "@/lib/platform/tenancy";

/** Where the two texts of a passage lie. */
export function placeOfPassage(id: string, column: "request" | "passage") {
  return { table: "appraisal_passages", id, column };
}

export type PassageView = {
  readonly id: string;
  readonly request: string;
  readonly askedAt: Date;
  readonly answer: Answer | null;
  /** The employee's own words, exactly as they gave them; empty unless they did. */
  readonly passage: string;
  readonly answeredAt: Date | null;
};

type Row = Omit<PassageView, "request" | "passage"> & { request: Uint8Array; passage: Uint8Array | null };

/** What the leader asked to quote, and what the employee gave. Only after the policy and the noting. */
export async function listPassages(
  tx: TenantTx,
  { institutionId }: Pick<Actor, "institutionId">,
  appraisalId: string,
): Promise<PassageView[]> {
  const rows = await tx.$queryRaw<Row[]>`
    select id::text as id, request, asked_at as "askedAt", answer, passage, answered_at as "answeredAt"
    from appraisal_passages
    where institution_id = ${institutionId}::uuid and appraisal_id = ${appraisalId}::uuid order by id limit 20`;
  return Promise.all(
    rows.map(async ({ request, passage, ...row }) => ({
      ...row,
      request: await unseal(tx, institutionId, placeOfPassage(row.id, "request"), request),
      passage: passage ? await unseal(tx, institutionId, placeOfPassage(row.id, "passage"), passage) : "",
    })),
  );
}

/** How many passages were asked for, and how many of these wait for the employee. */
export async function countPassages(
  tx: TenantTx,
  { institutionId }: Pick<Actor, "institutionId">,
  appraisalId: string,
): Promise<{ asked: number; open: number }> {
  const [row] = await tx.$queryRaw<{ asked: number; open: number }[]>`
    select count(*)::int as asked, count(*) filter (where answer is null)::int as open from appraisal_passages
    where institution_id = ${institutionId}::uuid and appraisal_id = ${appraisalId}::uuid`;
  return row ?? { asked: 0, open: 0 };
}

export type ClaimedPassage = {
  readonly id: string;
  readonly answer: Answer | null;
  readonly appraisal: AppraisalView;
};

/** A request with the appraisal it belongs to, whose lock holds both; null when there is none. */
export async function claimPassage(
  tx: TenantTx,
  actor: Actor,
  id: string,
  now: Date,
): Promise<ClaimedPassage | null> {
  const [found] = await tx.$queryRaw<{ appraisalId: string }[]>`
    select appraisal_id::text as "appraisalId" from appraisal_passages
    where institution_id = ${actor.institutionId}::uuid and id = ${id}::uuid`;
  const appraisal = found ? await claimAppraisal(tx, actor, found.appraisalId, now) : null;
  if (!appraisal) return null;
  const [row] = await tx.$queryRaw<{ answer: Answer | null }[]>`
    select answer from appraisal_passages
    where institution_id = ${actor.institutionId}::uuid and id = ${id}::uuid`;
  return row ? { id, answer: row.answer, appraisal } : null;
}
