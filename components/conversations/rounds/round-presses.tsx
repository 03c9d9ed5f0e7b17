"use client";

import { useTranslations } from "next-intl";
import { Press } from "@/components/ui/press";
import { assignRest, closeRound } from "@/lib/conversations/rounds/actions";
import { roundRefusalText } from "@/lib/conversations/rounds/labels";

/** Gives whoever has none one of the moments that are left. */
export function AssignRest({ roundId }: { roundId: string }) {
  const t = useTranslations("talkRounds");
  const text = roundRefusalText((refusal) => t(`refusals.${refusal}`));
  return <Press action={assignRest} fields={{ roundId }} label={t("round.assign")} kind="go" text={text} />;
}

/** Ends a round. */
export function CloseRound({ roundId }: { roundId: string }) {
  const t = useTranslations("talkRounds");
  const text = roundRefusalText((refusal) => t(`refusals.${refusal}`));
  return <Press action={closeRound} fields={{ roundId }} label={t("round.closeDo")} text={text} />;
}
