import { useTranslations } from "next-intl";
import { FilterBar } from "@/components/ui/filter-bar";
import { optionOf, SelectField } from "@/components/ui/select-field";
import { concerns } from "@/lib/insight/attention/rules";
import type { PlaceFigures } from "@/lib/insight/rules";

type Props = {
  path: string;
  query: Record<string, string | undefined>;
  units: readonly PlaceFigures[];
};

/** Narrows the teams to a branch or to what asks for attention. */
export function PlacesFilter({ path, query, units }: Props) {
  const t = useTranslations("insight.list");
  const { jaar, sort, richting, eenheid, let: concern } = query;
  return (
    <FilterBar path={path} active={Boolean(eenheid ?? concern)} keep={{ per: "team", jaar, sort, richting }}>
      {units.length > 1 ? (
        <SelectField
          name="eenheid"
          label={t("unit")}
          empty={t("allUnits")}
          defaultValue={eenheid}
          options={units.map(optionOf)}
        />
      ) : null}
      <SelectField
        name="let"
        label={t("concern")}
        empty={t("allTeams")}
        defaultValue={concern}
        options={concerns.map((value) => ({ value, label: t(`concerns.${value}`) }))}
      />
    </FilterBar>
  );
}
