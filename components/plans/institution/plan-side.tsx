import { useLocale, useTranslations } from "next-intl";
import { StartInstitutionPlan } from "@/components/plans/institution/plan-presses";
import { CardSection } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { Words } from "@/components/ui/words";
import { type AdoptedText, type InstitutionPlan, isAhead, yearsToStart } from "@/lib/plans/institution/rules";
import { type SchoolYear, schoolYearLabel } from "@/lib/platform/calendar";
import { fullName, shortDate } from "@/lib/platform/format";
import { newId } from "@/lib/platform/ids";

/** Every version of the plan in force, the last first; each can still be read. */
export function InstitutionPlanVersions({
  versions,
  path,
}: {
  versions: readonly AdoptedText[];
  path: string;
}) {
  const t = useTranslations("institutionPlans.versions");
  const locale = useLocale();
  return (
    <CardSection title={t("title")}>
      <ul className="plain-list">
        {versions.toReversed().map(({ number, adoptedOn, adoptedBy }) => (
          <li key={number}>
            <Link href={`${path}?versie=${number}`}>{t("one", { number })}</Link>{" "}
            <small>{t("adopted", { day: shortDate(adoptedOn, locale), name: fullName(adoptedBy) })}</small>
          </li>
        ))}
      </ul>
    </CardSection>
  );
}

type DeskProps = { plans: readonly InstitutionPlan[]; path: string; thisYear: SchoolYear };

/** For who writes the plan: what is not adopted yet, and beginning one. */
export function InstitutionPlanDesk({ plans, path, thisYear }: DeskProps) {
  const t = useTranslations("institutionPlans");
  const taken = new Set(plans.map(({ fromYear }) => fromYear));
  const freeYears = yearsToStart(thisYear).filter((year) => !taken.has(year));
  return (
    <>
      {plans.length > 0 ? (
        <CardSection title={t("desk.title")} lead={t("desk.lead")}>
          <ul className="plain-list">
            {plans.map((plan) => (
              <li key={plan.id}>
                <Link href={`${path}/${plan.id}`}>
                  {t("desk.from", { year: schoolYearLabel(plan.fromYear) })}
                </Link>{" "}
                <small>{t(isAhead(plan) ? "desk.ahead" : "desk.adopted")}</small>
              </li>
            ))}
          </ul>
        </CardSection>
      ) : null}
      {freeYears.length > 0 ? (
        <CardSection title={t("start.title")} lead={t("start.lead")}>
          <Words of={["institutionPlans"]}>
            <StartInstitutionPlan years={freeYears} submission={newId()} />
          </Words>
        </CardSection>
      ) : null}
    </>
  );
}
