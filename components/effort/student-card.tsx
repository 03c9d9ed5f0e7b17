import { useTranslations } from "next-intl";
import { CardSection } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import type { EffortCount } from "@/lib/effort/rules";

type Props = { slug: string; studentId: string; isOwn: boolean; count: EffortCount };

/** On a student's page: how much of career and citizenship is done, and the way to all of it. */
export function EffortCard({ slug, studentId, isOwn, count }: Props) {
  const t = useTranslations("effort");
  return (
    <CardSection title={t("title")}>
      <p>{t("student.count", count)}</p>
      <p className="no-print">
        <Link href={`/${slug}/studenten/${studentId}/loopbaan-en-burgerschap`}>
          {t(isOwn ? "student.openOwn" : "student.open")}
        </Link>
      </p>
    </CardSection>
  );
}
