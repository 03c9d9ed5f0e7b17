import { useTranslations } from "next-intl";
import { CardSection } from "@/components/ui/card";
import { Link } from "@/components/ui/link";

/** The way to how far students are with career and citizenship, in numbers. */
export function EffortFiguresCard({ slug }: { slug: string }) {
  const t = useTranslations("effort.figures");
  return (
    <CardSection title={t("crumb")} lead={t("linkText")}>
      <p className="no-print">
        <Link href={`/${slug}/borging/loopbaan-en-burgerschap`}>{t("link")}</Link>
      </p>
    </CardSection>
  );
}
