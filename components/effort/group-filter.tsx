import { useTranslations } from "next-intl";
import { FilterBar } from "@/components/ui/filter-bar";
import { SelectField } from "@/components/ui/select-field";

type Props = {
  path: string;
  groups: readonly { readonly name: string; readonly count: number }[];
  groep: string;
  found: number;
};

/** Of which group the list is; with one group there is nothing to choose. */
export function GroupFilter({ path, groups, groep, found }: Props) {
  const t = useTranslations("effort.sheet");
  if (groups.length < 2 && groep === "") return null;
  return (
    <FilterBar path={path} active={groep !== ""} found={t("found", { found })}>
      <SelectField
        name="groep"
        label={t("group")}
        empty={t("groupAll")}
        options={groups.map(({ name, count }) => ({ value: name, label: t("groupOption", { name, count }) }))}
        defaultValue={groep}
      />
    </FilterBar>
  );
}
