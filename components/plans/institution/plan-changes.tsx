import { useTranslations } from "next-intl";
import { CardSection } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { changesBetween, type InstitutionText } from "@/lib/plans/institution/rules";
import { schoolYearLabel } from "@/lib/platform/calendar";

/** What one text did to the one before it, in words (G11). */
export function InstitutionPlanChanges(props: {
  title: string;
  before: InstitutionText;
  after: InstitutionText;
}) {
  const t = useTranslations("institutionPlans.changes");
  const { added, dropped, reworded, ambition, untilYear, document } = changesBetween(
    props.before,
    props.after,
  );
  const lines = [
    ...added.map(({ title }) => t("added", { title })),
    ...dropped.map(({ title }) => t("dropped", { title })),
    ...reworded.map(({ title }) => t("reworded", { title })),
    ...(untilYear === null ? [] : [t("until", { year: schoolYearLabel(untilYear) })]),
    ...(document === null ? [] : [t(document.title ? "document" : "documentNew", { title: document.title })]),
  ];
  return (
    <CardSection title={props.title}>
      {lines.length === 0 && ambition === null ? <p className="text-soft">{t("none")}</p> : null}
      <ul className="plain-list">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {ambition === null ? null : (
        <Disclosure label={t("ambition")}>
          <p className="whitespace-pre-line text-soft">{ambition || t("empty")}</p>
        </Disclosure>
      )}
    </CardSection>
  );
}
