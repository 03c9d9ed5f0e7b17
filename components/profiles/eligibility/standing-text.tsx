import { useLocale, useTranslations } from "next-intl";
import { CriterionText } from "@/components/profiles/eligibility/criterion-text";
import { Chip } from "@/components/ui/chip";
import { fullName, shortDate } from "@/lib/platform/format";
import type { HeldCriterion } from "@/lib/profiles/eligibility/queries";
import { standingTone } from "@/lib/profiles/labels";

/** How a criterion stands for somebody: the same words for who has the role and for who leads them (I4). */
export function StandingText({ held: { criterion, said, state } }: { held: HeldCriterion }) {
  const t = useTranslations("eligibility");
  const locale = useLocale();
  return (
    <div className="grid gap-1">
      <div className="flex flex-wrap items-start justify-between gap-x-3 gap-y-1">
        <CriterionText criterion={criterion} />
        <Chip state={standingTone[state]}>{t(`state.${state}`)}</Chip>
      </div>
      {said ? (
        <>
          <p>
            {said.standing === "waived" ? t("waived", { reason: said.reason }) : null}
            {said.reachedOn ? t("since", { date: shortDate(said.reachedOn, locale) }) : null}
            {said.standing === "open" && said.dueOn
              ? t("due", { date: shortDate(said.dueOn, locale) })
              : null}
          </p>
          {said.standing === "open" && said.reason ? <p>{t("because", { reason: said.reason })}</p> : null}
          <p className="text-small text-soft">
            {t("saidBy", { name: fullName(said.saidBy), date: shortDate(said.saidOn, locale) })}
          </p>
        </>
      ) : (
        <p className="text-small text-soft">{t("unsaid")}</p>
      )}
    </div>
  );
}
