import { useTranslations } from "next-intl";
import { ListBuckets } from "@/components/conversations/talk-buckets";
import { CardSection } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Link } from "@/components/ui/link";
import type { Summary } from "@/lib/conversations/coverage/rules";

/** Talks of this school year in three buckets: none, one, two or more (domain.md 2.6-2). Facts, no content. */
export function TeamCoverage({ summary, href }: { summary: Summary; href: string | null }) {
  const t = useTranslations("organisation.teams.team");
  return (
    <CardSection
      title={t("coverage")}
      lead={summary.students > 0 ? t("coverageLead", { students: summary.students }) : t("coverageNone")}
      action={href ? <Link href={href}>{t("coverageLink")}</Link> : null}
    >
      {summary.students > 0 ? (
        <>
          <ListBuckets summary={summary} />
          <Disclosure label={t("howCounted")}>
            <p className="text-small text-soft">{t("howCountedText")}</p>
          </Disclosure>
        </>
      ) : null}
    </CardSection>
  );
}
