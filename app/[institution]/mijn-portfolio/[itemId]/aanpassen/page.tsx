import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { findDesk } from "@/app/[institution]/mijn-portfolio/find-desk";
import { ItemForm } from "@/components/portfolio/item-form";
import { PortfolioStep } from "@/components/portfolio/portfolio-step";
import { openWriting } from "@/lib/plans/writing/queries";
import { idsIn } from "@/lib/platform/address";
import { read } from "@/lib/platform/read";
import { itemAddress } from "@/lib/portfolio/addresses/rules";
import { areaNamesFrom } from "@/lib/portfolio/labels";
import { listOwnPlacements } from "@/lib/portfolio/placements/queries";
import { findOwnItem, wordsOf } from "@/lib/portfolio/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("portfolio.item"))("editTitle") };
}

type Props = PageProps<"/[institution]/mijn-portfolio/[itemId]/aanpassen">;

export default async function ChangeItemPage({ params }: Props) {
  const { itemId } = await idsIn(params);
  const page = await read(async (reading) => {
    const desk = await findDesk(reading);
    const { tx, actor, now } = reading;
    const item = desk?.mayWrite ? await findOwnItem(tx, actor, itemId, now) : null;
    if (!desk || !item) return null;
    const key = { form: "portfolio-item", subject: itemId };
    const edition = { version: item.version, text: wordsOf(item) };
    const placements = await listOwnPlacements(tx, actor);
    return { slug: desk.slug, item, placements, writing: await openWriting(tx, actor, key, edition) };
  });
  if (!page) notFound();
  const t = await getTranslations("portfolio");
  const { slug, item, ...form } = page;
  return (
    <PortfolioStep slug={slug} title={t("item.editTitle")} lead={item.title}>
      <ItemForm
        {...form}
        {...{ itemId, kind: item.kind }}
        areaNames={areaNamesFrom((area) => t(`areas.${area}`))}
        back={itemAddress(slug, itemId)}
      />
    </PortfolioStep>
  );
}
