import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";

/** A page that does not exist, or not for this reader: the same words for both. */
export function Absent({ home }: { home: string }) {
  const t = useTranslations("errors.page");
  return (
    <div className="mishap">
      <h1>{t("notFoundTitle")}</h1>
      <p className="lead">{t("notFoundText")}</p>
      <LinkButton href={home} kind="go" icon="house">
        {t("home")}
      </LinkButton>
    </div>
  );
}
