import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";

/** The one frame round a chart: what it answers, for how many, how counted, and the same data as a table. */
export function ChartFrame({
  title,
  question,
  count,
  definition,
  withheld,
  table,
  next,
  children,
}: {
  title: string;
  /** The question the chart answers, or how to read it. */
  question: string;
  /** n in words. */
  count?: string;
  definition?: ReactNode;
  /** Why a part is not shown, when small groups must stay invisible. */
  withheld?: string | undefined;
  /** A Table with exactly the same data. */
  table: ReactNode;
  /** What one may do about it: a quiet link beside the table and the definition. */
  next?: ReactNode;
  children: ReactNode;
}) {
  const t = useTranslations("common");
  return (
    <section className="card chart" data-pad="yes" aria-label={title}>
      <h2>{title}</h2>
      <p className="text-soft text-small">
        {question} {count}
      </p>
      {withheld ? <Notice state="info" text={withheld} /> : null}
      <figure className="drawing" aria-label={t("asTableOf", { title })}>
        {children}
      </figure>
      <div className="below">
        <Disclosure label={t("asTable")}>{table}</Disclosure>
        {definition ? <Disclosure label={t("howCounted")}>{definition}</Disclosure> : null}
        {next ? <div className="next no-print">{next}</div> : null}
      </div>
    </section>
  );
}
