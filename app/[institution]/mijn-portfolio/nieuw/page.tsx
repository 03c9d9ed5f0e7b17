import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { findDesk } from "@/app/[institution]/mijn-portfolio/find-desk";
import { ItemForm } from "@/components/portfolio/item-form";
import { PortfolioStep } from "@/components/portfolio/portfolio-step";
import { Tabs } from "@/components/ui/tabs";
import { openWriting } from "@/lib/plans/writing/queries";
import { read } from "@/lib/platform/read";
import { portfolioAddress } from "@/lib/portfolio/addresses/rules";
import { areaNamesFrom, kindAt, kindSlugs } from "@/lib/portfolio/labels";
import { listOwnPlacements } from "@/lib/portfolio/placements/queries";
import { itemKinds } from "@/lib/portfolio/rules";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("portfolio.new"))("title") };
}

type Props = PageProps<"/[institution]/mijn-portfolio/nieuw">;

export default async function NewItemPage({ searchParams }: Props) {
  const kind = kindAt((await searchParams).soort);
  const page = await read(async (reading) => {
    const desk = await findDesk(reading);
    if (!desk?.mayWrite) return null;
    const { tx, actor } = reading;
    const key = { form: "portfolio-item", subject: `new-${kind}` };
    return {
      slug: desk.slug,
      placements: await listOwnPlacements(tx, actor),
      writing: await openWriting(tx, actor, key, { version: null, text: {} }),
    };
  });
  if (!page) notFound();
  const t = await getTranslations("portfolio");
  const address = (slug: string) => portfolioAddress(page.slug, `nieuw?soort=${slug}`);
  const tabs = itemKinds.map((one) => ({ href: address(kindSlugs[one]), label: t(`kinds.${one}`) }));
  const { slug, ...form } = page;
  return (
    <PortfolioStep
      slug={slug}
      title={t("new.title")}
      lead={t(`kindHints.${kind}`)}
      above={<Tabs tabs={tabs} current={address(kindSlugs[kind])} label={t("new.kinds")} />}
    >
      <ItemForm
        key={kind}
        {...form}
        {...{ kind, itemId: null }}
        areaNames={areaNamesFrom((area) => t(`areas.${area}`))}
        back={portfolioAddress(slug)}
      />
    </PortfolioStep>
  );
}
