import { useLocale, useTranslations } from "next-intl";
import { CardSection } from "@/components/ui/card";
import type { CarriedAction } from "@/lib/plans/personal/pieces/queries";
import { shortDate } from "@/lib/platform/format";

/** Actions of colleagues that the reader carries too (F12). */
export function CarriedActions({ actions }: { actions: readonly CarriedAction[] }) {
  const t = useTranslations("personalPlans");
  const locale = useLocale();
  if (actions.length === 0) return null;
  return (
    <CardSection title={t("carried.title")} lead={t("carried.lead")}>
      <ul className="due-list">
        {actions.map(({ id, what, successSign, dueOn, owner }) => (
          <li key={id}>
            <span>
              {what}
              {successSign ? (
                <small className="block">{t("action.sign", { sign: successSign })}</small>
              ) : null}
            </span>
            <small>{t("carried.of", { name: owner.name })}</small>
            <small>{shortDate(dueOn, locale)}</small>
          </li>
        ))}
      </ul>
    </CardSection>
  );
}
