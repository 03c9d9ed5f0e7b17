import { useTranslations } from "next-intl";
import type { EffortPart } from "@/lib/effort/parts/rules";

/** For whom a part is, whether it is required, and whether it is asked still. */
export function PartFacts({ part: { studyYears, isRequired, endedOn } }: { part: EffortPart }) {
  const t = useTranslations("effort");
  const years =
    studyYears.length === 0
      ? t("allYears")
      : t("years", { years: studyYears.length, list: studyYears.join(", ") });
  const facts = [years, isRequired ? t("required") : t("free"), endedOn ? t("ended") : null];
  return <span className="text-small text-soft">{facts.filter(Boolean).join(" · ")}</span>;
}
