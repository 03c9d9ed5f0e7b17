import "server-only";

import { newId } from "@/lib/platform/ids";
import { allowed } from "@/lib/platform/outcome";
import type { WorkContext } from "@/lib/platform/perform";
import { seal } from "@/lib/platform/seal";
import { listOutlooks, placeOfOutlook } from "@/lib/portfolio/outlooks/queries";
import type { OutlookKind } from "@/lib/portfolio/outlooks/rules";

/** Writes how somebody sees it now, beside what they thought before; the same words again change nothing. */
export async function writeOutlook(
  { tx, actor, now }: WorkContext,
  { kind, words }: { readonly kind: OutlookKind; readonly words: string },
) {
  const { personId, institutionId } = actor;
  const known = await listOutlooks(tx, actor, personId);
  const present = known.find((outlook) => outlook.kind === kind && outlook.isNow);
  if (present?.words === words) return allowed;
  const where = { personId, kind, replacedAt: null };
  await tx.portfolioOutlook.updateMany({ where, data: { replacedAt: now } });
  const id = newId();
  const body = await seal(tx, institutionId, placeOfOutlook(id), words);
  await tx.portfolioOutlook.create({
    data: { id, personId, kind, body, writtenAt: now },
    select: { id: true },
  });
  return allowed;
}
