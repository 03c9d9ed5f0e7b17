import { useLocale, useTranslations } from "next-intl";
import type { CorrectionView } from "@/lib/conversations/corrections/queries";
import type { CorrectableFact } from "@/lib/conversations/corrections/rules";
import { dayOf } from "@/lib/platform/calendar";
import { fullName, shortDate } from "@/lib/platform/format";

type Props = {
  corrections: readonly CorrectionView[];
  /** How a value of a fact reads. */
  say: (fact: CorrectableFact, value: string) => string;
};

/** What was corrected in the facts of a talk, by whom and when, for both whom it is between. */
export function Corrections({ corrections, say }: Props) {
  const t = useTranslations("conversations.corrections");
  const locale = useLocale();
  if (corrections.length === 0) return null;
  const said = (fact: CorrectableFact, values: readonly string[]) =>
    values.map((value) => say(fact, value)).join(", ") || t("nothing");
  return (
    <section className="mt-4 grid gap-3" aria-label={t("title")}>
      <h3>{t("title")}</h3>
      <ul className="grid gap-3 text-small">
        {corrections.map(({ version, at, by, changes }) => (
          <li key={version}>
            <p className="text-soft">{t("by", { date: shortDate(dayOf(at), locale), name: fullName(by) })}</p>
            <ul>
              {changes.map(({ fact, was, became }) => (
                <li key={fact}>
                  {t("change", {
                    fact: t(`facts.${fact}`),
                    was: said(fact, was),
                    became: said(fact, became),
                  })}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
