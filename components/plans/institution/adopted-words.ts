import type { AdoptedText } from "@/lib/plans/institution/rules";
import { schoolYearLabel } from "@/lib/platform/calendar";
import { fullName, type Locale, shortDate } from "@/lib/platform/format";

/** What is said of an adopted text: which version it is, for which years, and when and by whom it was adopted. */
export function adoptedWords(
  { fromYear, untilYear, number, adoptedOn, adoptedBy }: AdoptedText,
  locale: Locale,
) {
  return {
    years: fromYear === untilYear ? "one" : "more",
    ...{ from: schoolYearLabel(fromYear), until: schoolYearLabel(untilYear), number },
    ...{ day: shortDate(adoptedOn, locale), name: fullName(adoptedBy) },
  };
}
