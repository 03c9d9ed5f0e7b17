import { useTranslations } from "next-intl";
import { CardSection } from "@/components/ui/card";
import { Link } from "@/components/ui/link";

type Props = {
  base: string;
  /** Whose page colleagues see; null when nothing is open. */
  previewOf: string | null;
  maySearch: boolean;
};

/** How opening works, and where to see what came of it. */
export function ProfileSide({ base, previewOf, maySearch }: Props) {
  const t = useTranslations("colleagues.mine");
  return (
    <CardSection title={t("sideTitle")} lead={t("side")}>
      <ul className="grid gap-2">
        {previewOf ? (
          <li>
            <Link href={`${base}/collegas/${previewOf}`}>{t("preview")}</Link>
          </li>
        ) : null}
        <li>
          <Link href={`${base}/account#gezien`}>{t("readings")}</Link>
        </li>
        {maySearch ? (
          <li>
            <Link href={`${base}/wie-weet-wat`}>{t("find")}</Link>
          </li>
        ) : null}
      </ul>
    </CardSection>
  );
}
