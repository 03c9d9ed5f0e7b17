import { useLocale, useTranslations } from "next-intl";
import { adoptedWords } from "@/components/plans/institution/adopted-words";
import { StartInstitutionPlan } from "@/components/plans/institution/plan-presses";
import { CardSection } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { Words } from "@/components/ui/words";
import {
  adoptedTexts,
  type InstitutionPlan,
  isAhead,
  standingOf,
  yearsToStart,
} from "@/lib/plans/institution/rules";
import { type SchoolYear, schoolYearLabel } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";

type Props = { plans: readonly InstitutionPlan[]; path: string; thisYear: SchoolYear };

/** Every version that was adopted, of the plan that begins last first; each can be read, also before it holds and after. */
export function InstitutionPlanVersions({ plans, path, thisYear }: Props) {
  const t = useTranslations("institutionPlans.versions");
  const locale = useLocale();
  return (
    <CardSection title={t("title")}>
      <ul className="plain-list">
        {adoptedTexts(plans).map((text) => {
          const words = adoptedWords(text, locale);
          return (
            <li key={`${text.fromYear}-${text.number}`}>
              <Link href={`${path}?vanaf=${text.fromYear}&versie=${text.number}`}>{t("one", words)}</Link>{" "}
              <small>{t(standingOf(plans, text, thisYear), words)}</small>
            </li>
          );
        })}
      </ul>
    </CardSection>
  );
}

/** For who leads: what is not adopted yet, to read and say something about. */
export function InstitutionConcepts({ plans, path }: Pick<Props, "plans" | "path">) {
  const t = useTranslations("institutionPlans");
  const concepts = plans.filter(isAhead);
  if (concepts.length === 0) return null;
  return (
    <CardSection title={t("concept.title")} lead={t("concept.lead")}>
      <ul className="plain-list">
        {concepts.map(({ id, fromYear }) => (
          <li key={id}>
            <Link href={`${path}/${id}`}>{t("desk.from", { year: schoolYearLabel(fromYear) })}</Link>
          </li>
        ))}
      </ul>
    </CardSection>
  );
}

/** For who writes the plan: what is not adopted yet, and beginning one. */
export function InstitutionPlanDesk({ plans, path, thisYear }: Props) {
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
