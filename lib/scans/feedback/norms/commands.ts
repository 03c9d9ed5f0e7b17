import "server-only";

import type { Actor } from "@/lib/platform/actor";
import { newId } from "@/lib/platform/ids";
import { done, type Outcome, refused, type RefusalOf } from "@/lib/platform/outcome";
import type { TenantTx } from "@/lib/platform/tenancy";
import { findRoundNorms } from "@/lib/scans/feedback/norms/queries";
import { mayChangeNorms, mostNorms } from "@/lib/scans/feedback/norms/rules";
import { longestHint, normSteps } from "@/lib/scans/instruments/rules";
import { columnsOf } from "@/lib/scans/instruments/wording/rules";
import type { RoundView } from "@/lib/scans/rounds/queries";

type Changed<Refusal extends string = never> = Outcome<
  RefusalOf<typeof mayChangeNorms> | Refusal,
  { roundId: string }
>;

/** Asks in one's own 360 how far a norm of one's own team is kept, besides what the questionnaire asks (E4). */
export async function askOwnNorm(
  tx: TenantTx,
  actor: Actor,
  round: RoundView,
  normId: string,
): Promise<Changed<"enough-norms">> {
  const verdict = mayChangeNorms(round);
  if (!verdict.ok) return verdict;
  const { offered, asked } = await findRoundNorms(tx, actor, round.id);
  const norm = offered.find(({ id }) => id === normId);
  if (!norm) return refused("norm-gone");
  if (asked.length >= mostNorms) return refused("enough-norms");
  const { versionId, id: roundId } = round;
  const question = { kind: "scale", text: norm.title, hint: norm.words.slice(0, longestHint) };
  const place = { id: newId(), versionId, roundId, normId, position: asked.length + 1 };
  await tx.instrumentQuestion.create({
    data: { ...place, ...question, ...columnsOf(normSteps) },
    select: { id: true },
  });
  return done({ roundId });
}

/** Asks about a norm after all no more. */
export async function dropOwnNorm(tx: TenantTx, round: RoundView, normId: string): Promise<Changed> {
  const verdict = mayChangeNorms(round);
  if (!verdict.ok) return verdict;
  await tx.instrumentQuestion.deleteMany({ where: { roundId: round.id, normId } });
  return done({ roundId: round.id });
}

/** As the first invitation leaves: norms are asked in the words they have now, and what holds no more is not asked. */
export async function fixNorms(
  tx: TenantTx,
  { institutionId }: Pick<Actor, "institutionId">,
  roundIds: readonly string[],
): Promise<void> {
  await tx.$executeRaw`
    delete from instrument_questions q using team_agreements a
    where q.institution_id = ${institutionId}::uuid and q.round_id = any(${[...roundIds]}::uuid[])
      and a.institution_id = ${institutionId}::uuid and a.id = q.norm_id and a.settlement is not null`;
  await tx.$executeRaw`
    update instrument_questions q set text = a.title, hint = left(a.words, ${longestHint}) from team_agreements a
    where q.institution_id = ${institutionId}::uuid and q.round_id = any(${[...roundIds]}::uuid[])
      and a.institution_id = ${institutionId}::uuid and a.id = q.norm_id`;
}
