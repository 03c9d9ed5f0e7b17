import { useTranslations } from "next-intl";
import { Chip } from "@/components/ui/chip";
import { caseTone } from "@/lib/joint-cases/labels";
import { type CaseFacts, stateOfCase } from "@/lib/joint-cases/rules";
import type { Day } from "@/lib/platform/calendar";

/** Where a case stands, in a word. */
export function CaseChip({ facts, today }: { facts: CaseFacts; today: Day }) {
  const t = useTranslations("jointCases.states");
  const state = stateOfCase(facts, today);
  return <Chip state={caseTone[state]}>{t(state)}</Chip>;
}
