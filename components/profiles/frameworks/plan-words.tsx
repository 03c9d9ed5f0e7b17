import { useTranslations } from "next-intl";
import type { FrameworkPlan, PlannedRow } from "@/lib/profiles/frameworks/imports/rules";

type Props = {
  reasons: PlannedRow["reasons"];
  changes: PlannedRow["changes"] | FrameworkPlan["headChanges"];
};

/** What is wrong with a row of the file, or with its framework, and what it would change. */
export function PlanWords({ reasons, changes }: Props) {
  const t = useTranslations("frameworks.plan");
  if (reasons.length + changes.length === 0) return null;
  return (
    <ul className="grid gap-1 text-small">
      {reasons.map(({ key, cell = "", row = 0 }) => (
        <li key={`${key}${cell}`}>{t(`reasons.${key}`, { cell, row })}</li>
      ))}
      {changes.map(({ field, from, to }) => (
        <li key={field} className="[overflow-wrap:anywhere]">
          <span className="text-soft">{t(`fields.${field}`)}: </span>
          {from === ""
            ? t("becomes", { to })
            : to === ""
              ? t("emptied", { from })
              : t("fromTo", { from, to })}
        </li>
      ))}
    </ul>
  );
}
