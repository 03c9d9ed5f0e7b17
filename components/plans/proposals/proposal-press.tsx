"use client";

import { useTranslations } from "next-intl";
import { Press } from "@/components/ui/press";
import { seeAnswer, withdrawProposal } from "@/lib/plans/proposals/actions";
import { proposalRefusals } from "@/lib/plans/proposals/labels";

type Props = { proposalId: string; words: string };

/** Takes back what the team did not answer yet. */
export function Withdraw({ proposalId, words }: Props) {
  const t = useTranslations("planProposals");
  return (
    <Press
      action={withdrawProposal}
      fields={{ proposalId }}
      label={t("own.withdraw")}
      about={words}
      kind="quiet"
      text={proposalRefusals(t)}
    />
  );
}

/** Says that the answer was read, so that nothing waits any more. */
export function Seen({ proposalId, words }: Props) {
  const t = useTranslations("planProposals");
  return (
    <Press
      action={seeAnswer}
      fields={{ proposalId }}
      label={t("own.seen")}
      about={words}
      kind="quiet"
      text={proposalRefusals(t)}
    />
  );
}
