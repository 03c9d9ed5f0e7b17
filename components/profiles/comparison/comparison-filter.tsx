import { useTranslations } from "next-intl";
import { FilterBar } from "@/components/ui/filter-bar";
import { SelectField } from "@/components/ui/select-field";
import type { AskedByRole } from "@/lib/profiles/comparison/rules";
import { lines } from "@/lib/profiles/rules";

/** Which two roles or lines stand side by side; the choice stands in the address. */
export function ComparisonFilter({
  path,
  chosen,
  asked,
}: {
  path: string;
  chosen: { readonly een: string; readonly ander: string };
  asked: readonly AskedByRole[];
}) {
  const t = useTranslations("profiles");
  const words = useTranslations("profiles.compare");
  const present = lines.filter((line) => asked.some((one) => one.line === line));
  const shown = new Set([...present, "first", "second"]);
  const roles = new Map(asked.map(({ roleId, roleName }) => [roleId, roleName]));
  const options = [
    ...lines
      .filter((line) => shown.has(line))
      .map((line) => ({ value: line, label: words("line", { line: t(`line.${line}`) }) })),
    ...[...roles].map(([value, label]) => ({ value, label })),
  ];
  return (
    <FilterBar path={path} active={false}>
      <SelectField name="een" label={words("one")} options={options} defaultValue={chosen.een} />
      <SelectField name="ander" label={words("other")} options={options} defaultValue={chosen.ander} />
    </FilterBar>
  );
}
