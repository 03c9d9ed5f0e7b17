import { useLocale, useTranslations } from "next-intl";
import { Fact, Facts } from "@/components/ui/facts";
import { fullName, moment, shortDate } from "@/lib/platform/format";
import type { VisitView } from "@/lib/visits/queries";

/** What was agreed about a visit, and the day it took place. */
export function VisitFacts({ visit }: { visit: VisitView }) {
  const t = useTranslations("visits");
  const locale = useLocale();
  const { heldOn, plannedFor } = visit;
  const when = heldOn
    ? [t("visit.heldOn"), shortDate(heldOn, locale)]
    : [t("visit.when"), plannedFor ? moment(plannedFor, locale) : t("visit.noDay")];
  const rows = [
    when,
    [t("visit.lesson"), visit.lesson],
    [t("visit.place"), visit.place],
    [t("visit.kind"), t(`settings.${visit.setting}`)],
    [t("visit.visitor"), fullName(visit.visitor)],
    [t("visit.teacher"), fullName(visit.teacher)],
  ] as const;
  return (
    <Facts>
      {rows
        .filter(([, value]) => value !== "")
        .map(([label, value]) => (
          <Fact key={label} name={label}>
            {value}
          </Fact>
        ))}
    </Facts>
  );
}
