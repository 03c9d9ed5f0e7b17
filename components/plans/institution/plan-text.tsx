import { useTranslations } from "next-intl";
import { CardSection } from "@/components/ui/card";
import { DocumentLine } from "@/components/ui/document-line";
import type { InstitutionText } from "@/lib/plans/institution/rules";

type Props = {
  text: InstitutionText;
  /** How many teams contribute to a goal, by its name; none where that is not known of this text. */
  contributing?: ReadonlyMap<string, number>;
};

/** Where the institution wants to be, and the goals that lead there. */
export function InstitutionPlanText({ text: { ambition, document, goals }, contributing }: Props) {
  const t = useTranslations("institutionPlans");
  return (
    <div className="grid gap-6">
      <CardSection title={t("ambition")}>
        <p className="max-w-[46rem] whitespace-pre-line">{ambition || t("nothingYet")}</p>
        <DocumentLine label={t("document")} document={document} />
      </CardSection>
      <CardSection title={t("goals")} lead={contributing ? t("goalsLead") : null}>
        {goals.length === 0 ? <p className="text-soft">{t("nothingYet")}</p> : null}
        <ol className="grid gap-5">
          {goals.map(({ title, sign }, place) => (
            <li key={`${place}-${title}`} className="grid gap-1">
              <h3 className="font-semibold">{t("goal", { number: place + 1, title })}</h3>
              {sign ? <p className="text-soft whitespace-pre-line">{t("sign", { sign })}</p> : null}
              {contributing ? (
                <p className="text-small text-soft">{t("teams", { count: contributing.get(title) ?? 0 })}</p>
              ) : null}
            </li>
          ))}
        </ol>
      </CardSection>
    </div>
  );
}
