import { useTranslations } from "next-intl";
import { type Tab, Tabs } from "@/components/ui/tabs";
import { schoolYearLabel, type SchoolYear } from "@/lib/platform/calendar";

/** The school years the team has a plan for; with one only there is nothing to choose. */
export function YearTabs({
  years,
  current,
  base,
}: {
  years: readonly SchoolYear[];
  current: SchoolYear;
  base: string;
}) {
  const t = useTranslations("plans");
  const tabs: Tab[] = years.map((year) => ({ href: `${base}?jaar=${year}`, label: schoolYearLabel(year) }));
  if (tabs.length < 2) return null;
  return (
    <div className="no-print">
      <Tabs tabs={tabs} current={`${base}?jaar=${current}`} label={t("years")} />
    </div>
  );
}
