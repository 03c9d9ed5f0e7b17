import { useTranslations } from "next-intl";
import { PageTerms } from "@/components/glossary/page-terms";
import { RoundChip } from "@/components/scans/round-chip";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { fullName } from "@/lib/platform/format";
import type { StudentRoundPageView } from "@/lib/scans/student/reading/queries";

/** Whose scan it is and how far it got; of a closed one the way to the sheet for the talk. */
export function ScanHeader({ view, slug }: { view: StudentRoundPageView; slug: string }) {
  const t = useTranslations("studentScans.page");
  const { round, isOwn, today } = view;
  const who = fullName(round.student.name);
  const path = `/${slug}/studenten/${round.student.id}`;
  const lead = round.closedAt ? "closed" : round.closesOn < today ? "ended" : "open";
  return (
    <>
      <Breadcrumb crumbs={[{ label: who, href: path }, { label: round.name }]} />
      <PageHeader
        title={isOwn ? t("title", { name: round.name }) : t("of", { name: round.name, who })}
        lead={t(lead)}
        actions={
          round.closedAt ? (
            <LinkButton icon="message-square" href={`${path}/scans/${round.id}/vooraf`}>
              {t("peek")}
            </LinkButton>
          ) : null
        }
      >
        <RoundChip round={round} today={today} />
        <PageTerms codes={["competenceScan", "growthMeter", "workplaceSupervisor"]} />
      </PageHeader>
    </>
  );
}
