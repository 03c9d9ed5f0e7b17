import { dayOf, later } from "@/lib/platform/calendar";
import { writeOutlook } from "@/lib/portfolio/outlooks/commands";
import { addFile } from "@/lib/portfolio/attachments/commands";
import { addItem } from "@/lib/portfolio/commands";
import { addPlacement } from "@/lib/portfolio/placements/commands";
import type { Written } from "@/lib/portfolio/schema";
import { share } from "@/lib/portfolio/sharing/commands";
import type { TestInstitution } from "@/tests/support/institution";
import { aPicture } from "@/tests/support/picture";
import { granted } from "@/tests/support/profiles";

/** The words of an item, as somebody sends them. */
export function itemWords(changes: Partial<Written> = {}): Written {
  return {
    ...{ area: "career", title: "Mijn eerste week", placementId: null, competences: [] },
    ...{ happened: "", meaning: "", next: "", words: "", documentTitle: "", documentAddress: "" },
    ...changes,
  };
}

export type PortfolioIds = Readonly<
  Record<"portfolioItemId" | "portfolioFileId" | "portfolioPlacementId" | "portfolioShareId", string>
>;

/** A portfolio with a reflection about a placement, a picture and a view of the profession, of which the coach reads all. */
export async function aPortfolio(
  institution: TestInstitution,
  { studentId }: { readonly studentId: string },
  mark: string,
): Promise<PortfolioIds> {
  const [actor, now] = [await institution.actor(studentId), new Date()];
  return institution.inside(async (tx) => {
    const desk = { tx, actor, now };
    const company = `kanarie-bedrijf-${mark}`;
    granted(await addPlacement(desk, { company, country: "", startsOn: "2026-09-01", endsOn: null }));
    const placement = await tx.portfolioPlacement.findFirstOrThrow({ select: { id: true } });
    const words = itemWords({
      ...{ title: `kanarie-titel-${mark}`, happened: `kanarie-reflectie-${mark}` },
      placementId: placement.id,
    });
    const { itemId } = granted(await addItem(desk, { kind: "reflection", ...words }));
    const picture = { name: `kanarie-${mark}.png`, content: aPicture };
    granted(await addFile(desk, { id: itemId, files: [] }, picture));
    const file = await tx.portfolioFile.findFirstOrThrow({ select: { id: true } });
    granted(await writeOutlook(desk, { kind: "profession", words: `kanarie-beroepsbeeld-${mark}` }));
    const expiresOn = later(dayOf(now), { days: 30 });
    const choice = { items: [itemId], areas: [], outlooks: ["profession"] } as const;
    const whom = { purpose: "coach", to: "", email: "", locale: "nl", expiresOn } as const;
    const { shareId } = granted(await share(desk, { ...whom, ...choice }));
    const ids = { portfolioItemId: itemId, portfolioFileId: file.id, portfolioShareId: shareId };
    return { ...ids, portfolioPlacementId: placement.id };
  }, studentId);
}
