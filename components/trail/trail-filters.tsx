import { useTranslations } from "next-intl";
import { FilterBar } from "@/components/ui/filter-bar";
import { SelectField } from "@/components/ui/select-field";
import { DateField } from "@/components/ui/text-field";
import { entityKey } from "@/lib/trail/labels";
import { trailKinds } from "@/lib/trail/rules";
import type { TrailFilter } from "@/lib/trail/schema";

type Props = {
  readonly path: string;
  readonly filter: TrailFilter;
  readonly entities: readonly string[];
  /** Whether readings stand in this list too. */
  readonly isWhole: boolean;
};

/** What kind, about what, and up to which day. */
export function TrailFilters({ path, filter, entities, isWhole }: Props) {
  const t = useTranslations("trail");
  const common = useTranslations("common");
  const options = entities.map((value) => {
    const key = entityKey(value);
    return { value, label: key ? t(key) : value };
  });
  return (
    <FilterBar path={path} active={Boolean(filter.soort ?? filter.waarover ?? filter.tot)}>
      {isWhole ? (
        <SelectField
          name="soort"
          label={t("kind")}
          empty={common("all")}
          defaultValue={filter.soort}
          options={trailKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        />
      ) : null}
      <SelectField
        name="waarover"
        label={t("entity")}
        empty={common("all")}
        defaultValue={filter.waarover}
        options={options.sort((a, b) => a.label.localeCompare(b.label, "nl"))}
      />
      <DateField name="tot" label={t("until")} defaultValue={filter.tot ?? ""} />
    </FilterBar>
  );
}
