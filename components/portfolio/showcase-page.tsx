import { useTranslations } from "next-intl";
import { PortfolioFrame } from "@/components/portfolio/portfolio-frame";
import { Showcase } from "@/components/portfolio/showcase";
import { EmptyState } from "@/components/ui/empty-state";
import { PrintButton } from "@/components/ui/print-button";
import type { Outlook } from "@/lib/portfolio/outlooks/queries";
import type { Item } from "@/lib/portfolio/rules";
import type { Farewell } from "@/lib/portfolio/standing/rules";

type Props = {
  slug: string;
  owner: string;
  institution: string;
  items: readonly Item[];
  outlooks: readonly Outlook[];
  farewell: Farewell | null;
};

/** What the student chose to show, in their own order; clean on paper (Q1). */
export function ShowcasePage({ slug, owner, institution, items, outlooks, farewell }: Props) {
  const t = useTranslations("portfolio");
  const shown = items.filter(({ isShown }) => isShown);
  const isEmpty = shown.length + outlooks.length === 0;
  return (
    <PortfolioFrame
      {...{ slug, farewell, page: "vitrine" }}
      title={t("showcase.of", { name: owner })}
      lead={t("showcase.lead")}
      actions={isEmpty ? null : <PrintButton>{t("showcase.print")}</PrintButton>}
    >
      <p className="hidden print:block">{institution}</p>
      {isEmpty ? (
        <EmptyState icon="sprout" title={t("showcase.empty")} text={t("showcase.emptyText")} />
      ) : (
        <Showcase items={shown} outlooks={outlooks} filesAt={`/api/${slug}/portfolio`} />
      )}
    </PortfolioFrame>
  );
}
