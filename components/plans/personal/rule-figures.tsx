import { useLocale, useTranslations } from "next-intl";
import { RuleCounts } from "@/components/plans/personal/rule-counts";
import { CardSection } from "@/components/ui/card";
import { FilterBar } from "@/components/ui/filter-bar";
import { SelectField } from "@/components/ui/select-field";
import type { RuleFigures } from "@/lib/plans/personal/check/shares/queries";
import { longDate } from "@/lib/platform/format";

type Props = { figures: RuleFigures; path: string; placeId: string | null };

/** What is in order in colleagues' own plans as far as they opened them: counts of one place at a time, and nobody's name (M1, F2). */
export function RuleFiguresCard({ figures: { places, minimum, monday }, path, placeId }: Props) {
  const t = useTranslations("planReviews.opened");
  const locale = useLocale();
  const shown = places.find(({ id }) => id === placeId) ?? places[0];
  const since = monday ? t("since", { date: longDate(monday, locale) }) : "";
  return (
    <CardSection title={t("title")} lead={`${t("lead", { minimum })} ${since}`}>
      {shown ? (
        <div className="grid gap-4">
          {places.length > 1 ? (
            <FilterBar path={path} active={placeId !== null}>
              <SelectField
                name="waar"
                label={t("place")}
                options={places.map(({ id, name }) => ({ value: id, label: name }))}
                defaultValue={shown.id}
              />
            </FilterBar>
          ) : null}
          <p>{t("plans", { name: shown.name, count: shown.plans })}</p>
          <RuleCounts counts={shown.rules} />
        </div>
      ) : (
        <p className="text-soft">{t(monday ? "few" : "none")}</p>
      )}
    </CardSection>
  );
}
