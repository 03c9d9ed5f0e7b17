import { useTranslations } from "next-intl";
import { type Option, SelectField } from "@/components/ui/select-field";
import type { FieldProps } from "@/components/ui/field";
import { commonSourceOf, commonSources } from "@/lib/settings/development/rules";

/** What a source of money is called, in the reader's words. */
export function useFundingName(): (funding: string) => string {
  const t = useTranslations("funding.common");
  return (funding) => {
    const source = commonSourceOf(funding);
    return source ? t(source) : funding;
  };
}

/** Who pays an action or a training, in small below what it is; nothing while nobody said (F15). */
export function FundedBy({ funding }: { funding: string }) {
  const t = useTranslations("funding");
  const nameOf = useFundingName();
  return funding ? <small>{t("paidBy", { source: nameOf(funding) })}</small> : null;
}

type FieldOf = Pick<FieldProps, "name" | "error"> & { defaultValue?: string };

/** Who pays: out of what the product knows and what the institution added. What stands there and left the list may stay. */
export function FundingField({ sources, ...field }: FieldOf & { sources: readonly string[] }) {
  const t = useTranslations("funding");
  const optional = useTranslations("common")("optional");
  const nameOf = useFundingName();
  const { defaultValue = "" } = field;
  const known = [...commonSources, ...sources];
  const all = defaultValue === "" || known.includes(defaultValue) ? known : [...known, defaultValue];
  const options = all.map((value): Option => ({ value, label: nameOf(value) }));
  return (
    <SelectField
      {...field}
      label={t("label")}
      hint={t("hint")}
      {...{ optional, options }}
      empty={t("unknown")}
    />
  );
}
