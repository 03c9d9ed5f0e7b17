import "server-only";

import { tellChange } from "@/lib/glossary/changes/commands";
import type { WordPlace } from "@/lib/glossary/words/queries";
import type { Actor } from "@/lib/platform/actor";
import { newId } from "@/lib/platform/ids";
import { allowed, done, type Outcome, refused } from "@/lib/platform/outcome";
import type { TenantTx } from "@/lib/platform/tenancy";

type Name = {
  readonly singular: string;
  readonly plural: string;
  readonly article: string;
  readonly englishSingular: string;
  readonly englishPlural: string;
};

type By = { readonly actor: Actor; readonly note: string; readonly now: Date };

/** Gives a role or concept another name, for the institution or for one team, and tells staff (B3, B6). Returns its id. */
export async function nameWord(
  tx: TenantTx,
  { code, teamId, present, otherwise }: WordPlace,
  name: Name,
  { actor, note, now }: By,
): Promise<Outcome<never, string>> {
  const data = {
    ...{ singular: name.singular, plural: name.plural, article: name.article },
    ...{ englishSingular: name.englishSingular || null, englishPlural: name.englishPlural || null },
  };
  const id = present?.id ?? newId();
  if (present) {
    const where = { institutionId: actor.institutionId, id: present.id };
    await tx.localWord.updateMany({ where, data: { ...data, version: { increment: 1 } } });
  } else {
    await tx.localWord.create({ data: { id, code, teamId, ...data }, select: { id: true } });
  }
  const before = present?.singular ?? otherwise;
  if (before !== name.singular)
    await tellChange(tx, actor, { code, kind: "name", before, after: name.singular, note, teamId }, now);
  return done(id);
}

/** Takes a name of one's own away: the word is called again what it is called without it. */
export async function dropWord(
  tx: TenantTx,
  { code, teamId, present, otherwise }: WordPlace,
  { actor, note, now }: By,
): Promise<Outcome<"not-named">> {
  if (!present) return refused("not-named");
  await tx.localWord.deleteMany({ where: { institutionId: actor.institutionId, id: present.id } });
  const told = { code, kind: "name", before: present.singular, after: otherwise, note, teamId } as const;
  if (told.before !== told.after) await tellChange(tx, actor, told, now);
  return allowed;
}
