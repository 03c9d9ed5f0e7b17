import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Tabs } from "@/components/ui/tabs";
import { shortDate } from "@/lib/platform/format";
import { portfolioAddress } from "@/lib/portfolio/addresses/rules";
import type { Farewell } from "@/lib/portfolio/standing/rules";

type Page = "" | "vitrine" | "toekomst" | "bpv" | "delen";

type Props = {
  slug: string;
  page: Page;
  title: string;
  lead: string;
  farewell: Farewell | null;
  actions?: ReactNode;
  children: ReactNode;
};

/** The pages of one's own portfolio beside each other, and what is to be said of the end of one's time here. */
export function PortfolioFrame({ slug, page, title, lead, farewell, actions, children }: Props) {
  const t = useTranslations("portfolio");
  const pages: readonly { page: Page; label: string }[] = [
    { page: "", label: t("tabs.all") },
    { page: "vitrine", label: t("tabs.showcase") },
    { page: "toekomst", label: t("tabs.outlook") },
    { page: "bpv", label: t("tabs.placements") },
    { page: "delen", label: t("tabs.sharing") },
  ];
  const tabs = pages.map(({ page: at, label }) => ({ href: portfolioAddress(slug, at), label }));
  return (
    <>
      <PageHeader title={title} lead={lead} actions={actions} />
      <div className="no-print">
        <Tabs tabs={tabs} current={portfolioAddress(slug, page)} label={t("tabs.label")} />
      </div>
      <FarewellNotice farewell={farewell} />
      {children}
    </>
  );
}

function FarewellNotice({ farewell }: Pick<Props, "farewell">) {
  const t = useTranslations("portfolio.farewell");
  const locale = useLocale();
  if (!farewell) return null;
  const days = { endsOn: shortDate(farewell.endsOn, locale), until: shortDate(farewell.until, locale) };
  return (
    <div className="no-print mb-6">
      <Notice state="attention" text={t(farewell.state, days)} />
    </div>
  );
}
