import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { Words } from "@/components/ui/words";

type Props = {
  /** Where the plan stands, with its school year. */
  back: string;
  title: string;
  lead?: string | undefined;
  children: ReactNode;
  /** What stands under the form: taking something out. */
  below?: ReactNode;
};

/** One step in one's own plan on a page of its own: a form in one column, and the way back. */
export function OwnStep({ back, title, lead, children, below }: Props) {
  const t = useTranslations("personalPlans");
  return (
    <>
      <Breadcrumb crumbs={[{ label: t("title"), href: back }, { label: title }]} />
      <PageHeader title={title} lead={lead} />
      <div className="grid max-w-[46rem] gap-6">
        <Words of={["plans", "personalPlanForms", "funding"]}>
          <Card>{children}</Card>
          {below}
        </Words>
      </div>
    </>
  );
}
