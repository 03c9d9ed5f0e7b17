import { useTranslations } from "next-intl";
import { AssignOutsideForm } from "@/components/profiles/assign-outside-form";
import { Card } from "@/components/ui/card";
import { FilterBar } from "@/components/ui/filter-bar";
import { TextField } from "@/components/ui/text-field";
import { Words } from "@/components/ui/words";
import { fullName } from "@/lib/platform/format";
import { newId } from "@/lib/platform/ids";
import type { Choice } from "@/lib/profiles/assignments/queries";
import type { CriterionView } from "@/lib/profiles/queries";

/** Finds a member of staff by name and gives them a role outside any team. */
export function AssignOutside({
  path,
  roleId,
  search,
  people,
  criteria,
  today,
}: {
  path: string;
  roleId: string;
  search: string;
  people: readonly Choice[];
  criteria: readonly CriterionView[];
  today: string;
}) {
  const t = useTranslations("profiles.team");
  const options = people.map(({ id, name }) => ({ value: id, label: fullName(name) }));
  return (
    <>
      <FilterBar path={path} active={search !== ""}>
        <TextField
          name="zoek"
          type="search"
          label={t("searchPerson")}
          hint={t("searchHint")}
          defaultValue={search}
        />
      </FilterBar>
      {search !== "" && people.length === 0 ? <p className="text-soft">{t("nobodyFound")}</p> : null}
      {people.length > 0 ? (
        <Card>
          <Words of={["profileForms", "profiles", "eligibility"]}>
            <AssignOutsideForm
              roleId={roleId}
              people={options}
              criteria={criteria}
              today={today}
              submission={newId()}
            />
          </Words>
        </Card>
      ) : null}
    </>
  );
}
