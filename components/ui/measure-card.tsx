import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Chip, type ChipState } from "@/components/ui/chip";
import { Link } from "@/components/ui/link";
import { Sparkline } from "@/components/ui/sparkline";

/** The four states a measure can be in; "no data" is not "bad". */
export type MeasureState = "ok" | "attention" | "not-enough-data" | "not-applicable";

const chips: Record<MeasureState, ChipState> = {
  ok: "ok",
  attention: "attention",
  "not-enough-data": "neutral",
  "not-applicable": "neutral",
};

/** A measure: a question, a figure, its n in words, a state in a word, a trend, and how it was counted. */
export function MeasureCard({
  question,
  figure,
  count,
  state,
  stateLabel,
  trend,
  definition,
  href,
}: {
  question: string;
  /** `74 %`, `4 van 6`; when withheld, a dash with the reason in `count`. */
  figure: string;
  /** What it is a share of, in words: `612 van 827 studenten`. */
  count: string;
  state: MeasureState;
  stateLabel: string;
  trend?: { values: readonly (number | null)[]; label: string } | undefined;
  definition: ReactNode;
  /** Down to what it is made of, as far as the reader may go. */
  href?: string | undefined;
}) {
  const t = useTranslations("common");
  return (
    <article className="card measure">
      <h2>{href ? <Link href={href}>{question}</Link> : question}</h2>
      <div className="figure">
        <strong>{figure}</strong>
        {trend ? <Sparkline {...trend} /> : null}
      </div>
      <p className="text-soft text-small">{count}</p>
      <details className="how">
        <summary>
          <Chip state={chips[state]}>{stateLabel}</Chip>
          <span>{t("howCounted")}</span>
        </summary>
        <div>{definition}</div>
      </details>
    </article>
  );
}
