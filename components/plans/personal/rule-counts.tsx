import { useTranslations } from "next-intl";
import { ShareLines } from "@/components/plans/share-lines";
import type { RuleCount } from "@/lib/plans/personal/check/shares/rules";

/** In how many open plans each rule holds, in the words of the plan check. */
export function RuleCounts({ counts }: { counts: readonly RuleCount[] }) {
  const t = useTranslations("planReviews.shares");
  const rules = useTranslations("personalPlans.check.rules");
  const lines = counts.map(({ code, held, of }) => {
    return { code, text: rules(`${code}.held`), count: t("count", { held, of }) };
  });
  return <ShareLines lines={lines} more={(count) => t("more", { count })} />;
}
