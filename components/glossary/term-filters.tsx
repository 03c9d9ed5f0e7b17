import { useTranslations } from "next-intl";
import { FilterBar } from "@/components/ui/filter-bar";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { type TermFilter, termKinds, termStates } from "@/lib/glossary/rules";

/** Narrows the glossary; the choice stands in the address. */
export function TermFilters({ path, filter, found }: { path: string; filter: TermFilter; found: number }) {
  const t = useTranslations("glossary");
  return (
    <FilterBar
      path={path}
      active={filter.search !== "" || filter.kind !== null || filter.state !== null}
      found={t("found", { count: found })}
    >
      <TextField name="zoek" label={t("search")} type="search" defaultValue={filter.search} />
      <SelectField
        name="soort"
        label={t("kind")}
        empty={t("everyKind")}
        options={termKinds.map((kind) => ({ value: kind, label: t(`kindsMany.${kind}`) }))}
        defaultValue={filter.kind ?? ""}
      />
      <SelectField
        name="stand"
        label={t("stand")}
        empty={t("everyState")}
        options={termStates.map((state) => ({ value: state, label: t(`state.${state}`) }))}
        defaultValue={filter.state ?? ""}
      />
    </FilterBar>
  );
}
