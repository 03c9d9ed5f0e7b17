import "server-only";

import { claimWritten, type WrittenTalk } from "@/lib/conversations/queries";
import type { Actor } from "@/lib/platform/actor";
import type { WorkContext } from "@/lib/platform/perform";
import { unseal } from "@/lib/platform/seal";
import type { TenantTx } from "@/lib/platform/tenancy";
import { readItem } from "@/lib/portfolio/files";
import { placeOfItem } from "@/lib/portfolio/queries";
import { mostItems } from "@/lib/portfolio/rules";
import { claimDesk, type Desk } from "@/lib/portfolio/standing/queries";
import { itemOf, type KeptPiece, type Piece } from "@/lib/portfolio/talks/rules";

/** Which pieces of a talk somebody has in their own portfolio already. */
export async function listKept(
  tx: TenantTx,
  { institutionId, personId }: Actor,
  pieces: readonly Piece[],
): Promise<readonly KeptPiece[]> {
  if (pieces.length === 0) return [];
  const rows = await tx.portfolioItem.findMany({
    where: { personId, kind: { in: ["goal", "step"] } },
    select: { id: true, kind: true, originId: true, body: true },
    take: mostItems,
  });
  const items = await Promise.all(
    rows.map(async ({ body, ...row }) => {
      const { words } = readItem(await unseal(tx, institutionId, placeOfItem(row.id), body));
      return { ...row, words };
    }),
  );
  return pieces.map((piece) => ({ ...piece, itemId: itemOf(piece, items) }));
}

/** A talk, to take over into one's own portfolio; null when its reader may not read what was said. */
export async function claimTalkForDesk(
  context: WorkContext,
  asked: { readonly talkId: string },
): Promise<(Desk & WrittenTalk) | null> {
  const written = await claimWritten(context, asked);
  return written && { ...(await claimDesk(context.tx, context.actor, context.now)), ...written };
}
