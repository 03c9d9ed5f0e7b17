import "server-only";

import { placeOf } from "@/lib/colleagues/queries";
import { mayClear, mayPutBack, type Opening, type OwnPart, type Part } from "@/lib/colleagues/rules";
import { plain } from "@/lib/organisation/names/rules";
import type { Actor } from "@/lib/platform/actor";
import { allowed } from "@/lib/platform/outcome";
import { Prisma } from "@/lib/platform/prisma/client";
import { seal } from "@/lib/platform/seal";
import type { TenantTx } from "@/lib/platform/tenancy";

type Owner = Pick<Actor, "institutionId" | "personId">;
type Said = { readonly part: Part; readonly text: string; readonly openedTo: Opening };

/** Writes a part of one's own profile, over what stood there, and opens it to whom is said (J1, J4). */
export async function savePart(tx: TenantTx, actor: Owner, { part, text, openedTo }: Said, now: Date) {
  const { institutionId, personId } = actor;
  const body = await seal(tx, institutionId, placeOf({ personId, part }), text);
  await tx.$executeRaw`
    insert into staff_profile_parts (person_id, part, body, opened_to, words, changed_at)
    values (${personId}::uuid, ${part}, ${body}, ${openedTo}, ${wordsOf(text, openedTo)}, ${now})
    on conflict (institution_id, person_id, part) do update set body = excluded.body, opened_to = excluded.opened_to,
      words = excluded.words, changed_at = excluded.changed_at, cleared_from = null,
      version = staff_profile_parts.version + 1`;
  return allowed;
}

/** Clears a part: from this moment nobody else reads or finds it. Its owner can put it back for a few days. */
export async function clearPart(tx: TenantTx, { institutionId, personId }: Owner, part: OwnPart, now: Date) {
  const verdict = mayClear(part);
  if (!verdict.ok) return verdict;
  await tx.$executeRaw`
    update staff_profile_parts set cleared_from = opened_to, opened_to = 'me', words = null, changed_at = ${now},
      version = version + 1
    where institution_id = ${institutionId}::uuid and person_id = ${personId}::uuid and part = ${part.part}`;
  return allowed;
}

/** Puts back what was cleared, as it was and open to whom it was. */
export async function putBackPart(
  tx: TenantTx,
  { institutionId, personId }: Owner,
  part: OwnPart,
  now: Date,
) {
  const verdict = mayPutBack(part);
  if (!verdict.ok) return verdict;
  await tx.$executeRaw`
    update staff_profile_parts set opened_to = cleared_from, cleared_from = null, changed_at = ${now},
      words = ${wordsOf(part.text, part.clearedFrom ?? "me")}, version = version + 1
    where institution_id = ${institutionId}::uuid and person_id = ${personId}::uuid and part = ${part.part}`;
  return allowed;
}

/** By which words a part is found: none as long as it is open to nobody else. */
function wordsOf(text: string, openedTo: Opening): Prisma.Sql {
  return openedTo === "me" ? Prisma.sql`null` : Prisma.sql`to_tsvector('dutch', ${plain(text)})`;
}
