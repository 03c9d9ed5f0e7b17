import { useTranslations } from "next-intl";
import { SegmentedBar } from "@/components/ui/segmented-bar";
import type { Summary } from "@/lib/conversations/coverage/rules";

/** How many talks the students had this school year: none, one, two or more (O1). */
export function CaseloadSummary({ summary }: { summary: Summary }) {
  const t = useTranslations("conversations.list");
  return (
    <SegmentedBar
      label={t("summary")}
      segments={[
        { label: t("none"), count: summary.none, tone: 2 },
        { label: t("one"), count: summary.one, tone: 4 },
        { label: t("more"), count: summary["two-or-more"], tone: 1 },
      ]}
    />
  );
}
