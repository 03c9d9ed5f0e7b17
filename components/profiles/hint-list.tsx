import { useTranslations } from "next-intl";
import { CardSection } from "@/components/ui/card";
import { Icon } from "@/components/ui/icon";
import { type Hint, isBlocking } from "@/lib/profiles/checks/rules";

/** Tips on a concept, among them the missing section "LOB & coaching" (C26). Never a grade. */
export function HintList({ hints }: { hints: readonly Hint[] }) {
  const t = useTranslations("profiles");
  return (
    <CardSection title={t("edit.hints")} lead={hints.length > 0 ? t("edit.hintsLead") : undefined}>
      <ul className="grid gap-3 text-small">
        {hints.length === 0 ? (
          <li className="flex gap-2">
            <span className="text-leaf">
              <Icon name="check" />
            </span>
            {t("edit.hintsNone")}
          </li>
        ) : null}
        {hints.map((hint) => (
          <li key={hint} className="flex gap-2">
            <span className={isBlocking(hint) ? "text-coral" : "text-amber"}>
              <Icon name="triangle-exclamation-point" />
            </span>
            {t(`hint.${hint}`)}
          </li>
        ))}
      </ul>
    </CardSection>
  );
}
