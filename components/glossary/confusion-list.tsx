import { useLocale, useTranslations } from "next-intl";
import { Card, CardSection } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterBar } from "@/components/ui/filter-bar";
import { Link } from "@/components/ui/link";
import { SelectField } from "@/components/ui/select-field";
import { Table } from "@/components/ui/table";
import type { ConfusionReport } from "@/lib/glossary/confusion/queries";
import { type Confusion, uses } from "@/lib/glossary/confusion/rules";
import { capitalised, monthAndYear, wholeNumber } from "@/lib/platform/format";

type Props = { report: ConfusionReport; names: ReadonlyMap<string, string>; path: string };

/** The words that confused people in a month, the most first, with how it was counted (M6). */
export function ConfusionList({ report, names, path }: Props) {
  const t = useTranslations("glossary.confusion");
  const locale = useLocale();
  const { month, months, minimum } = report;
  const nameOf = (one: string) => monthAndYear(`${one}-01`, locale);
  return (
    <>
      {month === null ? null : (
        <FilterBar path={`${path}/verwarring`} active={month !== months[0]}>
          <SelectField
            name="maand"
            label={t("month")}
            options={months.map((one) => ({ value: one, label: capitalised(nameOf(one)) }))}
            defaultValue={month}
          />
        </FilterBar>
      )}
      <div className="columns">
        <div>
          <Card pad={false}>
            {month === null ? (
              <EmptyState icon="book-open" title={t("emptyTitle")} text={t("emptyText")} />
            ) : (
              <Terms
                terms={report.terms}
                caption={t("caption", { month: nameOf(month) })}
                {...{ names, path }}
              />
            )}
          </Card>
        </div>
        <div>
          <CardSection title={t("how")}>
            <p className="text-small">{t("howText", { minimum })}</p>
          </CardSection>
        </div>
      </div>
    </>
  );
}

function Terms({
  terms,
  caption,
  names,
  path,
}: Omit<Props, "report"> & { terms: readonly Confusion[]; caption: string }) {
  const t = useTranslations("glossary.confusion");
  const locale = useLocale();
  return (
    <Table
      caption={caption}
      rows={terms}
      rowKey={({ code }) => code}
      empty={<EmptyState icon="book-open" title={t("noneTitle")} text={t("noneText")} />}
      columns={[
        {
          key: "term",
          label: t("term"),
          cell: ({ code }) => <Link href={`${path}/${code}`}>{capitalised(names.get(code) ?? code)}</Link>,
        },
        ...uses.map((use) => ({
          key: use,
          label: t(use),
          align: "end" as const,
          cell: (term: Confusion) => {
            const times = term[use];
            return times === null ? (
              <span className="text-soft">{t("tooFew")}</span>
            ) : (
              wholeNumber(times, locale)
            );
          },
        })),
      ]}
    />
  );
}
