import { useLocale, useTranslations } from "next-intl";
import { PlanForm } from "@/components/conversations/plan-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { CardSection } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { Words } from "@/components/ui/words";
import type { IntakeToHold } from "@/lib/conversations/intakes/queries";
import { dayOf } from "@/lib/platform/calendar";
import { fullName, longDate } from "@/lib/platform/format";

type Props = { slug: string; intake: IntakeToHold; now: Date; usualMinutes: number; submission: string };

/** An intake with one student: when, or that it was held already. */
export function PlanIntakePage({ slug, intake, now, usualMinutes, submission }: Props) {
  const t = useTranslations("intakes");
  const locale = useLocale();
  const { studentId, name, programme, startsOn } = intake;
  return (
    <Words of={["conversations"]}>
      <Breadcrumb
        crumbs={[{ label: t("title"), href: `/${slug}/studenten/intakes` }, { label: fullName(name) }]}
      />
      <PageHeader
        title={t("planTitle", { name: fullName(name) })}
        lead={t("planLead", { programme, date: longDate(startsOn, locale) })}
      />
      <div className="columns">
        <CardSection title={t("planCard")}>
          <PlanForm
            studentId={studentId}
            today={dayOf(now)}
            usualMinutes={usualMinutes}
            submission={submission}
            onlyKind="intake"
          />
        </CardSection>
        <CardSection title={t("done")} lead={t("doneText")}>
          <div>
            <LinkButton href={`/${slug}/studenten/${studentId}/gesprek`}>{t("doneGo")}</LinkButton>
          </div>
        </CardSection>
      </div>
    </Words>
  );
}
