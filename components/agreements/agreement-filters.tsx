import { useTranslations } from "next-intl";
import { FilterBar } from "@/components/ui/filter-bar";
import { optionOf, SelectField } from "@/components/ui/select-field";
import { type AgreementFilter, agreementKinds, agreementStates } from "@/lib/agreements/rules";
import type { TeamRef } from "@/lib/platform/actor";

type Props = { path: string; filter: AgreementFilter; teams: readonly TeamRef[]; total: number };

/** Narrows the register; the choice stands in the address. */
export function AgreementFilters({ path, filter, teams, total }: Props) {
  const t = useTranslations("agreements");
  return (
    <FilterBar
      path={path}
      active={filter.teamId !== null || filter.kind !== null || filter.state !== null}
      found={t("found", { count: total })}
    >
      <SelectField
        name="team"
        label={t("filter.team")}
        empty={t("filter.everyTeam")}
        options={teams.map(optionOf)}
        defaultValue={filter.teamId ?? ""}
      />
      <SelectField
        name="soort"
        label={t("filter.kind")}
        empty={t("filter.everyKind")}
        options={agreementKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
        defaultValue={filter.kind ?? ""}
      />
      <SelectField
        name="stand"
        label={t("filter.state")}
        empty={t("filter.everyState")}
        options={agreementStates.map((state) => ({ value: state, label: t(`state.${state}`) }))}
        defaultValue={filter.state ?? ""}
      />
    </FilterBar>
  );
}
