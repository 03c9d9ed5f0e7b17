import { useTranslations } from "next-intl";
import { ThemeFields } from "@/components/profiles/sharing/matrix-filter";
import { FilterBar } from "@/components/ui/filter-bar";
import { optionOf, SelectField } from "@/components/ui/select-field";
import type { Choice } from "@/lib/profiles/sharing/rules";

/** Whose card is on the page, the team's or one person's, and what it is about. */
export function CardChoice({
  path,
  people,
  chosen,
  choice,
}: {
  path: string;
  people: readonly { readonly id: string; readonly name: string }[];
  chosen: string;
  choice: Choice;
}) {
  const t = useTranslations("sharing.card");
  return (
    <FilterBar path={path} active={chosen !== "" || choice.setting !== null || choice.phase !== null}>
      <SelectField
        name="persoon"
        label={t("for")}
        empty={t("everybody")}
        options={people.map(optionOf)}
        defaultValue={chosen}
      />
      <ThemeFields choice={choice} />
    </FilterBar>
  );
}
