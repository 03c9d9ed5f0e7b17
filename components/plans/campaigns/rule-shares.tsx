import { useTranslations } from "next-intl";
import { ShareLines } from "@/components/plans/share-lines";
import { CardSection } from "@/components/ui/card";
import type { RuleShare } from "@/lib/plans/check/rules";

type Props = { plans: number; shares: readonly RuleShare[] };

/** What the plans of teams have in order, rule by rule: where many could use a hand (M1, F2). No team is named. */
export function RuleShares({ plans, shares }: Props) {
  const t = useTranslations("planReviews.shares");
  const rules = useTranslations("plans.check.rules");
  if (plans === 0) return null;
  const lines = shares.map(({ code, held, of }) => {
    return { code, text: rules(`${code}.held`), count: t("count", { held, of }) };
  });
  return (
    <CardSection title={t("title")} lead={t("lead", { plans })}>
      <ShareLines lines={lines} more={(count) => t("more", { count })} />
    </CardSection>
  );
}
