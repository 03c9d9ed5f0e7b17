import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { WhoSees } from "@/components/ui/who-sees";
import { Words } from "@/components/ui/words";

type Props = {
  plan: { teamName: string; isAdopted: boolean };
  institution: string;
  /** Where the plan stands, with its school year. */
  back: string;
  title: string;
  lead?: string;
  children: ReactNode;
  /** What stands under the form: taking something out. */
  below?: ReactNode;
};

/** One step in a plan on a page of its own: a form in one column, and the way back. */
export function StepPage({ plan, institution, back, title, lead, children, below }: Props) {
  const t = useTranslations("plans");
  const [team] = back.split("/plan");
  const crumbs = [
    { label: plan.teamName, href: team ?? back },
    { label: t("crumb"), href: back },
    { label: title },
  ];
  return (
    <>
      <Breadcrumb crumbs={crumbs} />
      <PageHeader title={title} lead={lead} />
      <div className="grid max-w-[46rem] gap-6">
        <Card>
          <Words of={["plans", "funding"]}>{children}</Words>
        </Card>
        <WhoSees
          who={plan.isAdopted ? t("sees.adopted", { institution }) : t("sees.draft")}
          why={t(plan.isAdopted ? "sees.adoptedWhy" : "sees.draftWhy")}
        />
        {below ? <Words of={["plans"]}>{below}</Words> : null}
      </div>
    </>
  );
}
