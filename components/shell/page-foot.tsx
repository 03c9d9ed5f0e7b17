import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";

/** The two statements everybody can find from everywhere. */
export function PageFoot() {
  const t = useTranslations("shell");
  return (
    <footer className="page-foot no-print">
      <Link href="/toegankelijkheid">{t("accessibility")}</Link>
      <Link href="/privacy">{t("privacy")}</Link>
    </footer>
  );
}
