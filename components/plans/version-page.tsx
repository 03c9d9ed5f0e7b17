import { useTranslations } from "next-intl";
import { PlanBody } from "@/components/plans/plan-body";
import { readingRights } from "@/components/plans/plan-rights";
import { PrintButton } from "@/components/ui/print-button";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import type { Adoption, PlanText } from "@/lib/plans/rules";
import type { SchoolYear } from "@/lib/platform/calendar";
import { type Locale, shortDate } from "@/lib/platform/format";

type Props = {
  plan: { teamName: string; schoolYear: SchoolYear };
  adoption: Adoption;
  text: PlanText;
  locale: Locale;
  back: string;
};

/** A version of the plan as the team adopted it, word for word; also the stand of that day. */
export function VersionPage({ plan, adoption, text, locale, back }: Props) {
  const t = useTranslations("plans");
  const { number, adoptedOn, presentCount, memberCount } = adoption;
  const [team] = back.split("/plan");
  const rights = readingRights({ base: back, schoolYear: plan.schoolYear, today: adoptedOn, locale });
  const date = shortDate(adoptedOn, locale);
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: plan.teamName, href: team ?? back },
          { label: t("crumb"), href: back },
          { label: t("versions.crumb", { number }) },
        ]}
      />
      <PageHeader
        title={t("versions.heading", { team: plan.teamName, number })}
        lead={t("versions.lead", { date, present: presentCount, members: memberCount })}
        actions={
          <>
            <PrintButton>{t("print")}</PrintButton>
            <LinkButton href={back}>{t("versions.current")}</LinkButton>
          </>
        }
      />
      <div className="plan-text">
        <PlanBody text={text} rights={rights} />
      </div>
    </>
  );
}
