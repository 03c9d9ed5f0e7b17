import { useLocale, useTranslations } from "next-intl";
import type { Moment, Period } from "@/lib/cycle/rules";
import { type Locale, monthName } from "@/lib/platform/format";

function monthsOf({ from, until }: Period, locale: Locale) {
  return {
    months: from === until ? "one" : "more",
    ...{ from: monthName(from, locale), until: monthName(until, locale) },
  };
}

/** A period in words: `In mei`, `Van september tot en met november`. */
export function usePeriodWords(): (period: Period) => string {
  const t = useTranslations("cycle");
  const locale = useLocale();
  return (period) => t("period", monthsOf(period, locale));
}

/** For who plans a talk: when the talks are held that the institution gave a period; nothing where it gave none. */
export function usePeriodHint(moments: readonly Moment[]): string | undefined {
  const t = useTranslations("cycle");
  const locale = useLocale();
  const lines = moments.flatMap(({ kind, period }) =>
    period ? [t("hint", { kind: t(`kinds.${kind}`), ...monthsOf(period, locale) })] : [],
  );
  return lines.join(" ") || undefined;
}
