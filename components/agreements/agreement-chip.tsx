import { useTranslations } from "next-intl";
import { Chip } from "@/components/ui/chip";
import { agreementTone } from "@/lib/agreements/labels";
import { type AgreementFacts, stateOfAgreement } from "@/lib/agreements/rules";
import type { Day } from "@/lib/platform/calendar";

/** Where an agreement stands today, in a word. */
export function AgreementChip({ agreement, today }: { agreement: AgreementFacts; today: Day }) {
  const t = useTranslations("agreements.state");
  const state = stateOfAgreement(agreement, today);
  return <Chip state={agreementTone[state]}>{t(state)}</Chip>;
}
