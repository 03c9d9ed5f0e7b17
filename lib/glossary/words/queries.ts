import "server-only";

import type { Actor } from "@/lib/platform/actor";
import type { WordCode } from "@/lib/platform/idiom";
import type { TenantTx } from "@/lib/platform/tenancy";
import dutch from "@/messages/nl/words.json";

export type LocalWordView = {
  readonly id: string;
  readonly code: WordCode;
  readonly team: { readonly id: string; readonly name: string } | null;
  readonly singular: string;
  readonly plural: string;
  readonly article: string;
  readonly englishSingular: string | null;
  readonly englishPlural: string | null;
  readonly version: number;
};

const select = {
  ...{ id: true, code: true, singular: true, plural: true, article: true },
  ...{ englishSingular: true, englishPlural: true, version: true },
  team: { select: { id: true, name: true } },
} as const;

const mostTeams = 300;

/** What a word is called here, and in which teams it is called something else still. */
export async function listLocalWords(
  tx: TenantTx,
  { institutionId }: Actor,
  code: string,
): Promise<LocalWordView[]> {
  const where = { institutionId, code };
  const rows = await tx.localWord.findMany({ where, select, take: mostTeams, orderBy: { id: "asc" } });
  return rows.map((row) => ({ ...row, code: row.code as WordCode }));
}

/** One place where a word can have a name: the institution, or a team. */
export type WordPlace = {
  readonly code: WordCode;
  readonly teamId: string | null;
  readonly teamName: string | null;
  readonly present: LocalWordView | null;
  /** What it is called without a name of this place's own: by the institution, or as shipped. */
  readonly otherwise: string;
};

/** The place somebody wants to name a word for; null for a team that is not there. */
export async function findWordPlace(
  tx: TenantTx,
  actor: Actor,
  { code, teamId }: { readonly code: WordCode; readonly teamId: string | null },
): Promise<WordPlace | null> {
  const where = { institutionId: actor.institutionId, id: teamId ?? "" };
  const team = teamId ? await tx.team.findFirst({ where, select: { name: true } }) : null;
  if (teamId && !team) return null;
  const words = await listLocalWords(tx, actor, code);
  const here = words.find((word) => word.team === null);
  const present = words.find((word) => (word.team?.id ?? null) === teamId) ?? null;
  const shipped = dutch[code].singular;
  const otherwise = teamId ? (here?.singular ?? shipped) : shipped;
  return { code, teamId, teamName: team?.name ?? null, present, otherwise };
}
