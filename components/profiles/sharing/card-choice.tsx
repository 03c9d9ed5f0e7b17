import { useTranslations } from "next-intl";
import { FilterBar } from "@/components/ui/filter-bar";
import { SelectField } from "@/components/ui/select-field";
import { fullName } from "@/lib/platform/format";
import type { Present } from "@/lib/profiles/sharing/queries";

/** Whose card is on the page: the team's, or one person's. */
export function CardChoice({
  path,
  people,
  chosen,
}: {
  path: string;
  people: readonly Present[];
  chosen: string;
}) {
  const t = useTranslations("sharing.card");
  return (
    <FilterBar path={path} active={chosen !== ""}>
      <SelectField
        name="persoon"
        label={t("for")}
        empty={t("everybody")}
        options={people.map(({ id, name }) => ({ value: id, label: fullName(name) }))}
        defaultValue={chosen}
      />
    </FilterBar>
  );
}
