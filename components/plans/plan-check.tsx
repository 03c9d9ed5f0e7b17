import { useFormatter, useTranslations } from "next-intl";
import { CheckCard } from "@/components/plans/check-card";
import type { Finding, Place } from "@/lib/plans/check/rules";

const shownPlaces = 3;

/** What could make the plan of a team easier to carry out, rule by rule. */
export function PlanCheck({ findings }: { findings: readonly Finding[] }) {
  const t = useTranslations("plans.check");
  const format = useFormatter();
  const sayPlace = ({ goal, action }: Place) => (action ? `‘${action}’` : t("goalAt", { number: goal }));
  const lines = findings.map(({ code, places }) => {
    const isHeld = places.length === 0;
    const named = [...new Set(places.filter(({ goal }) => goal > 0).map(sayPlace))].slice(0, shownPlaces);
    const at = named.length > 0 ? t("at", { places: format.list(named, { type: "conjunction" }) }) : "";
    const text = isHeld ? t(`rules.${code}.held`) : `${t(`rules.${code}.tip`)} ${at}`;
    return { code, isHeld, text, example: t(`rules.${code}.example`) };
  });
  return <CheckCard lines={lines} why={t("why")} />;
}
