import { useTranslations } from "next-intl";
import { FilterBar } from "@/components/ui/filter-bar";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import type { Filter } from "@/lib/profiles/catalogue/rules";
import { lines } from "@/lib/profiles/rules";

/** Narrows the list of roles; the choice stands in the address. */
export function RoleFilters({
  path,
  filter,
  states,
}: {
  path: string;
  filter: Filter;
  /** The states this reader can ask for. */
  states: readonly Filter["state"][];
}) {
  const t = useTranslations("profiles");
  const isActive = filter.search !== "" || filter.line !== null || filter.state !== "current";
  return (
    <FilterBar path={path} active={isActive}>
      <TextField name="zoek" label={t("catalogue.search")} type="search" defaultValue={filter.search} />
      <SelectField
        name="plek"
        label={t("catalogue.line")}
        empty={t("catalogue.everyLine")}
        options={lines.map((line) => ({ value: line, label: t(`line.${line}`) }))}
        defaultValue={filter.line ?? ""}
      />
      <SelectField
        name="stand"
        label={t("catalogue.state")}
        options={states.map((state) => ({ value: state, label: t(`catalogue.filter.${state}`) }))}
        defaultValue={filter.state}
      />
    </FilterBar>
  );
}
