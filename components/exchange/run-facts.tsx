import { useLocale, useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";
import { CardSection } from "@/components/ui/card";
import { Fact, Facts } from "@/components/ui/facts";
import { headerKey } from "@/lib/exchange/columns/rules";
import { fieldLabelOf } from "@/lib/exchange/runs/labels";
import type { RunView } from "@/lib/exchange/runs/queries";
import { mayBeMatched, runAddress } from "@/lib/exchange/runs/rules";
import { type Locale, moment } from "@/lib/platform/format";

const separators = { ";": "semicolon", ",": "comma", "\t": "tab", "|": "bar" } as const;

/** How a file was read: as what, which columns, and which were left unread. */
export function RunFacts({ slug, run }: { slug: string; run: RunView }) {
  const t = useTranslations("exchange");
  const locale = useLocale() as Locale;
  const { layout } = run;
  const used = layout.columns.filter(({ field }) => field !== null);
  const ignored = layout.columns.filter(({ field, header }) => field === null && header.trim() !== "");
  const separator = separators[(layout.separator ?? "") as ";"] ?? "other";
  const format =
    layout.format === "workbook"
      ? t("run.formatWorkbook", { sheet: layout.sheet ?? "" })
      : t("run.formatText", { separator: t(`run.separators.${separator}`) });
  return (
    <CardSection
      title={t("run.about")}
      lead={t("run.offeredBy", { when: moment(run.createdAt, locale), name: run.createdByName })}
    >
      <Facts>
        <Fact name={t("run.format")}>{`${format}, ${t("run.headerRow", { row: layout.headerRow })}`}</Fact>
        <Fact name={t("run.used")}>
          {used
            .map(({ header, field }) => {
              const ours = field ? t(fieldLabelOf(run.kind, field)) : header;
              return headerKey(ours) === headerKey(header) ? ours : `${header} (${ours})`;
            })
            .join(", ")}
        </Fact>
        {ignored.length > 0 ? (
          <Fact name={t("run.ignored")}>{ignored.map(({ header }) => header).join(", ")}</Fact>
        ) : null}
        <Fact name={t("run.isComplete")}>{run.isComplete ? t("run.yes") : t("run.no")}</Fact>
      </Facts>
      {run.summary && run.summary.totals > 0 ? (
        <p className="mt-3 text-small text-soft">{t("run.totals", { count: run.summary.totals })}</p>
      ) : null}
      {mayBeMatched(run).ok ? (
        <div className="mt-4">
          <LinkButton icon="table" href={`${runAddress(slug, run.id)}/kolommen`}>
            {t("run.match")}
          </LinkButton>
        </div>
      ) : null}
    </CardSection>
  );
}
