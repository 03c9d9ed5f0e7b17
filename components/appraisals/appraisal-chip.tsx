import { useTranslations } from "next-intl";
import { Chip } from "@/components/ui/chip";
import { stateTone } from "@/lib/appraisals/labels";
import { type Standing, stateOfAppraisal } from "@/lib/appraisals/rules";

/** How an appraisal stands, in a word. */
export function AppraisalChip({ standing }: { standing: Standing }) {
  const t = useTranslations("appraisals.state");
  const state = stateOfAppraisal(standing);
  return <Chip state={stateTone[state]}>{t(state)}</Chip>;
}
