import "server-only";

import type { Actor } from "@/lib/platform/actor";
import type { TenantTx } from "@/lib/platform/tenancy";

/** A norm of a team, as it can be asked about or is. */
export type NormView = {
  readonly id: string;
  readonly title: string;
  readonly words: string;
  readonly teamName: string;
};

export type RoundNorms = {
  /** Norms of the subject's teams that hold now and are not asked yet. */
  readonly offered: readonly NormView[];
  readonly asked: readonly NormView[];
};

const mostOffered = 40;

/** Which norms of one's own teams a round asks about, and which it could, so many in all: what is asked comes first (E4). */
export async function findRoundNorms(
  tx: TenantTx,
  { institutionId, teams }: Pick<Actor, "institutionId" | "teams">,
  roundId: string,
): Promise<RoundNorms> {
  const rows = await tx.$queryRaw<(NormView & { isAsked: boolean })[]>`
    select a.id, coalesce(q.text, a.title) as title, coalesce(q.hint, a.words) as words, t.name as "teamName", q.id is not null as "isAsked"
    from team_agreements a
    join teams t on t.institution_id = ${institutionId}::uuid and t.id = a.team_id
    left join instrument_questions q on q.institution_id = ${institutionId}::uuid and q.round_id = ${roundId}::uuid and q.norm_id = a.id
    where a.institution_id = ${institutionId}::uuid and a.kind = 'norm'
      and (q.id is not null or (a.settlement is null and a.team_id = any(${teams.map(({ id }) => id)}::uuid[])))
    order by q.id is null, t.name, a.title, a.id limit ${mostOffered}`;
  const norms = rows.map(({ isAsked, ...norm }) => ({ isAsked, norm }));
  return {
    offered: norms.filter(({ isAsked }) => !isAsked).map(({ norm }) => norm),
    asked: norms.filter(({ isAsked }) => isAsked).map(({ norm }) => norm),
  };
}
