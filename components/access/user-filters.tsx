import { useTranslations } from "next-intl";
import { FilterBar } from "@/components/ui/filter-bar";
import { SelectField } from "@/components/ui/select-field";
import { Tabs } from "@/components/ui/tabs";
import { TextField } from "@/components/ui/text-field";
import type { UsersFilter } from "@/lib/access/schema";

/** Staff or students, part of a name, and how they stand with Koers. */
export function UserFilters({ path, filter }: { path: string; filter: UsersFilter }) {
  const t = useTranslations("access");
  const common = useTranslations("common");
  const students = `${path}?wie=studenten`;
  return (
    <div className="grid gap-4">
      <Tabs
        label={t("tabs.label")}
        current={filter.wie === "studenten" ? students : path}
        tabs={[
          { href: path, label: t("tabs.staff") },
          { href: students, label: t("tabs.students") },
        ]}
      />
      <FilterBar
        path={path}
        active={Boolean(filter.q ?? filter.toegang)}
        keep={{ wie: filter.wie === "studenten" ? "studenten" : undefined }}
      >
        <TextField name="q" type="search" label={t("filter.search")} defaultValue={filter.q ?? ""} />
        <SelectField
          name="toegang"
          label={t("filter.access")}
          empty={common("all")}
          defaultValue={filter.toegang}
          options={[
            { value: "ja", label: t("states.open") },
            { value: "nee", label: t("states.none") },
            { value: "gestopt", label: t("states.ended") },
            { value: "nagaan", label: t("inDoubt") },
          ]}
        />
      </FilterBar>
    </div>
  );
}
