import { useLocale, useTranslations } from "next-intl";
import { CardSection } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import type { AdoptedStatement } from "@/lib/cycle/statement/rules";
import { dayOf } from "@/lib/platform/calendar";
import { fullName, shortDate } from "@/lib/platform/format";

/** Beside the year: that there is an agreement with who leads, and where it is read. */
export function StatementCard({ path, statement }: { path: string; statement: AdoptedStatement | null }) {
  const t = useTranslations("cycle.statement");
  const locale = useLocale();
  return (
    <CardSection title={t("title")}>
      <p className="text-small text-soft">
        {statement
          ? t("holds", {
              number: statement.number,
              day: shortDate(dayOf(statement.adoptedAt), locale),
              name: fullName(statement.adoptedBy),
            })
          : t("none")}
      </p>
      <p>
        <Link href={`${path}/afspraken`}>{t(statement ? "read" : "title")}</Link>
      </p>
    </CardSection>
  );
}
