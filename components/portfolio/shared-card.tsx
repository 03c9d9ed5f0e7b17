import { useLocale, useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";
import { CardSection } from "@/components/ui/card";
import { shortDate } from "@/lib/platform/format";
import type { SharedCount } from "@/lib/portfolio/sharing/reading/queries";

type Props = { slug: string; studentId: string; name: string; shared: SharedCount };

/** That a student shares something with their coach, on the student's page and before a talk (Q4): how much, and not a word of it. */
export function SharedPortfolioCard({ slug, studentId, name, shared }: Props) {
  const t = useTranslations("portfolio.shared");
  const locale = useLocale();
  const count = shared.items + shared.outlooks;
  return (
    <CardSection
      title={t("cardTitle")}
      lead={t("cardLead", { name, count, until: shortDate(shared.until, locale) })}
    >
      <div className="no-print">
        <LinkButton icon="eye" href={`/${slug}/studenten/${studentId}/portfolio`}>
          {t("cardOpen")}
          <span className="sr-only">: {t("title", { name })}</span>
        </LinkButton>
      </div>
    </CardSection>
  );
}
