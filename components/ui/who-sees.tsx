import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";

/** "Wie ziet dit?" under a personal field: in a word who can read it, and opened why and for how long. */
export function WhoSees({ who, why }: { who: string; why?: string }) {
  const t = useTranslations("common");
  return (
    <details className="sees">
      <summary>
        <Icon name="eye" size={16} />
        <span>{who}</span>
      </summary>
      <p>{why ?? t("whoSeesWhy")}</p>
    </details>
  );
}
