import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { Words } from "@/components/ui/words";
import { portfolioAddress } from "@/lib/portfolio/addresses/rules";

type Props = {
  slug: string;
  title: string;
  lead?: string;
  /** What stands above the form: other kinds of it. */
  above?: ReactNode;
  children: ReactNode;
};

/** One form of one's own portfolio on a page of its own, and the way back. */
export function PortfolioStep({ slug, title, lead, above, children }: Props) {
  const t = useTranslations("portfolio");
  return (
    <>
      <Breadcrumb crumbs={[{ label: t("title"), href: portfolioAddress(slug) }, { label: title }]} />
      <PageHeader title={title} lead={lead} />
      <div className="grid max-w-[46rem] gap-6">
        {above}
        <Words of={["plans", "portfolioForms"]}>
          <Card>{children}</Card>
        </Words>
      </div>
    </>
  );
}
