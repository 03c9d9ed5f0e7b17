import "server-only";

import { findAgreementText } from "@/lib/conversations/agreements/queries";
import { done, type Outcome } from "@/lib/platform/outcome";
import type { WorkContext } from "@/lib/platform/perform";
import { addItem } from "@/lib/portfolio/commands";
import { longestTitle } from "@/lib/portfolio/rules";
import { listKept } from "@/lib/portfolio/talks/queries";

const nothing = { happened: "", meaning: "", next: "", documentTitle: "", documentAddress: "" } as const;

/** Copies an agreement into the own portfolio as a goal, once; the agreement itself does not change (P3). */
export async function keepAgreement(
  context: WorkContext,
  agreementId: string,
): Promise<Outcome<"full" | "no-placement", { itemId: string }>> {
  const { tx, actor } = context;
  const kept = (await listKept(tx, actor, [agreementId])).get(agreementId);
  if (kept) return done({ itemId: kept });
  const words = await findAgreementText(tx, actor, agreementId);
  return addItem(context, {
    ...{ ...nothing, kind: "goal", area: "career", placementId: null, originId: agreementId },
    ...{ title: titleOf(words), words, competences: [] },
  });
}

/** The first line, as far as a title goes. */
function titleOf(words: string): string {
  const [line = ""] = words.trim().split("\n");
  return line.length > longestTitle ? `${line.slice(0, longestTitle - 1).trimEnd()}…` : line;
}
