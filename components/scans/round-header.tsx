import { useTranslations } from "next-intl";
import { PageTerms } from "@/components/glossary/page-terms";
import { RoundChip } from "@/components/scans/round-chip";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { PrintButton } from "@/components/ui/print-button";
import { Steps } from "@/components/ui/steps";
import { fullName } from "@/lib/platform/format";
import type { RoundView } from "@/lib/scans/rounds/queries";
import { type RoundState, stateOfRound } from "@/lib/scans/rounds/rules";

const places: Record<RoundState, number> = {
  draft: 0,
  declined: 0,
  invited: 1,
  open: 1,
  ended: 1,
  closed: 2,
  released: 2,
  shared: 3,
};

/** Whose round it is, how far it got, and the print of a result. */
export function RoundHeader({
  round,
  slug,
  today,
  isOwn,
}: {
  round: RoundView;
  slug: string;
  today: string;
  isOwn: boolean;
}) {
  const t = useTranslations("scans");
  const state = stateOfRound(round, today);
  const who = round.subjectName ? fullName(round.subjectName) : "";
  return (
    <>
      <Breadcrumb crumbs={[{ label: t("title"), href: `/${slug}/scans` }, { label: round.name }]} />
      <PageHeader
        title={isOwn ? round.name : t("ofSomebody", { name: round.name, who })}
        lead={t(`lead.${state}`)}
        actions={round.closedAt ? <PrintButton>{t("print")}</PrintButton> : null}
      >
        {isOwn && round.kind === "feedback" && state !== "declined" ? (
          <Steps
            label={t("steps.label")}
            steps={[t("steps.choose"), t("steps.answer"), t("steps.result"), t("steps.share")]}
            current={places[state]}
          />
        ) : (
          <RoundChip round={round} today={today} />
        )}
        {round.kind === "feedback" ? <PageTerms codes={["feedback360"]} /> : null}
      </PageHeader>
    </>
  );
}
