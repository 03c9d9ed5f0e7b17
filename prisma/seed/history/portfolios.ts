import type { InstitutionId } from "@/lib/platform/actor";
import { type Day, later, momentOf } from "@/lib/platform/calendar";
import { findActor } from "@/lib/platform/relations";
import { withTenant } from "@/lib/platform/tenancy";
import { addItem, showItem } from "@/lib/portfolio/commands";
import { writeOutlook } from "@/lib/portfolio/outlooks/commands";
import { addPlacement } from "@/lib/portfolio/placements/commands";
import { listOwnPlacements } from "@/lib/portfolio/placements/queries";
import { listOwnItems } from "@/lib/portfolio/queries";
import { share } from "@/lib/portfolio/sharing/commands";
import { outlookTexts, placementText, portfolioTexts } from "@/prisma/seed/texts/portfolio";

type Place = {
  readonly id: InstitutionId;
  readonly slug: string;
  readonly name: string;
  readonly today: Day;
};

const nothing = { happened: "", meaning: "", next: "", words: "", documentTitle: "", documentAddress: "" };

/** The student of the demo accounts keeps a portfolio and shares some of it with their coach; the wall lets them alone write it. */
export async function writePortfolio(studentId: string, { id, slug, name, today }: Place): Promise<void> {
  const now = momentOf(today, "09:30");
  const member = { institutionId: id, slug, name, personId: studentId };
  const actor = await findActor(member, now);
  if (!actor) return;
  const at = (daysAgo: number) => momentOf(later(today, { days: -daysAgo }), "16:20");
  const write = async (tx: Parameters<typeof listOwnPlacements>[0]) => {
    const period = { startsOn: later(today, { days: -80 }), endsOn: null };
    await addPlacement({ tx, actor, now }, { ...placementText, ...period });
    const [placement] = await listOwnPlacements(tx, actor);
    for (const text of portfolioTexts) {
      const { daysAgo, isPractice, isShared: _isShared, isHidden: _isHidden, ...words } = text;
      const placementId = isPractice ? (placement?.id ?? null) : null;
      const written = { ...nothing, ...words, competences: [...words.competences], placementId };
      await addItem({ tx, actor, now: at(daysAgo) }, written);
    }
    for (const { daysAgo, ...outlook } of outlookTexts)
      await writeOutlook({ tx, actor, now: at(daysAgo) }, outlook);
    const items = await listOwnItems(tx, actor, now);
    const named = (title: string) => portfolioTexts.find((text) => text.title === title);
    for (const item of items) if (named(item.title)?.isHidden) await showItem(tx, item, false);
    const chosen = items.filter(({ title }) => named(title)?.isShared).map((item) => item.id);
    const choice = { items: chosen, areas: [], outlooks: ["profession", "perspective"] } as const;
    const whom = { purpose: "coach", to: "", email: "", locale: "nl" } as const;
    await share({ tx, actor, now }, { ...whom, ...choice, expiresOn: later(today, { days: 120 }) });
  };
  await withTenant(id, write, { personId: studentId });
}
