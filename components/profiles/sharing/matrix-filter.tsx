import { useTranslations } from "next-intl";
import { FilterBar } from "@/components/ui/filter-bar";
import { SelectField } from "@/components/ui/select-field";
import { phases } from "@/lib/profiles/rules";
import type { Choice } from "@/lib/profiles/sharing/rules";

/** Narrows the tasks to a place, a phase, or what a team still has to settle. */
export function MatrixFilter({ path, choice }: { path: string; choice: Choice }) {
  const t = useTranslations("sharing");
  const isActive = choice.setting !== null || choice.phase !== null || choice.isOpen;
  return (
    <FilterBar path={path} active={isActive}>
      <ThemeFields choice={choice} />
      <SelectField
        name="open"
        label={t("filter.which")}
        empty={t("filter.all")}
        options={[{ value: "ja", label: t("filter.open") }]}
        defaultValue={choice.isOpen ? "ja" : ""}
      />
    </FilterBar>
  );
}

/** The place and the phase that a matrix or a card is about (M11). */
export function ThemeFields({ choice }: { choice: Choice }) {
  const t = useTranslations("sharing");
  return (
    <>
      <SelectField
        name="plek"
        label={t("filter.place")}
        empty={t("filter.everywhere")}
        options={(["school", "placement"] as const).map((value) => ({ value, label: t(`filter.${value}`) }))}
        defaultValue={choice.setting ?? ""}
      />
      <SelectField
        name="fase"
        label={t("filter.phase")}
        empty={t("filter.always")}
        options={phases.map((value) => ({ value, label: t(`phase.${value}`) }))}
        defaultValue={choice.phase ?? ""}
      />
    </>
  );
}
