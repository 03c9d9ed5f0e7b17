import { useLocale, useTranslations } from "next-intl";
import type { ImportKind } from "@/lib/exchange/columns/schema";
import type { Change, Reason } from "@/lib/exchange/plans/rules";
import { fieldLabelOf, fieldsOfDays, fieldsOfOurs, reasonText, valueLabel } from "@/lib/exchange/runs/labels";
import { isDay } from "@/lib/platform/calendar";
import { type Locale, shortDate } from "@/lib/platform/format";

type Props = { kind: ImportKind; reasons: readonly Reason[]; changes: readonly Change[] };

/** What would change of a row, and why it is as it is, in sentences. */
export function RowWords({ kind, reasons, changes }: Props) {
  const t = useTranslations("exchange");
  const locale = useLocale() as Locale;
  const dated = (reason: Reason): Reason => {
    const on = Object.entries(reason.values ?? {}).map(([name, value]) =>
      typeof value === "string" && name !== "cell" && isDay(value)
        ? [name, shortDate(value, locale)]
        : [name, value],
    );
    return { ...reason, values: Object.fromEntries(on) as Record<string, string | number> };
  };
  const sentences = [
    ...changes.map((change) => ({ key: change.field, text: <ChangeWords kind={kind} change={change} /> })),
    ...reasons.map((reason) => ({
      key: `${reason.key}${reason.field ?? ""}`,
      text: reasonText(kind, dated(reason), (key, values) => t(key, values)),
    })),
  ];
  if (sentences.length === 0) return null;
  return (
    <ul className="grid gap-1">
      {sentences.map(({ key, text }) => (
        <li key={key}>{text}</li>
      ))}
    </ul>
  );
}

function ChangeWords({ kind, change }: { kind: ImportKind; change: Change }) {
  const t = useTranslations("exchange");
  const locale = useLocale() as Locale;
  const shown = (text: string | null) => {
    if (text === null) return "";
    if (fieldsOfDays.has(change.field)) return shortDate(text, locale);
    const ours = fieldsOfOurs.has(change.field) ? valueLabel[text as keyof typeof valueLabel] : undefined;
    if (ours) return t(ours);
    return change.field === "fte" ? Number(text).toLocaleString(locale, { maximumFractionDigits: 4 }) : text;
  };
  const field = t(fieldLabelOf(kind, change.field));
  if (change.from === null) return t("run.becomes", { field, to: shown(change.to) });
  if (change.to === null) return t("run.was", { field, from: shown(change.from) });
  return t("run.fromTo", { field, from: shown(change.from), to: shown(change.to) });
}
