import { useTranslations } from "next-intl";
import { CardSection } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import type { RuleShare } from "@/lib/plans/check/rules";

type Props = { plans: number; shares: readonly RuleShare[] };

const first = 5;

/** What the plans of teams have in order, rule by rule: where many could use a hand (M1, F2). No team is named. */
export function RuleShares({ plans, shares }: Props) {
  const t = useTranslations("planReviews.shares");
  if (plans === 0) return null;
  return (
    <CardSection title={t("title")} lead={t("lead", { plans })}>
      <Lines shares={shares.slice(0, first)} />
      {shares.length > first ? (
        <Disclosure label={t("more", { count: shares.length - first })}>
          <Lines shares={shares.slice(first)} />
        </Disclosure>
      ) : null}
    </CardSection>
  );
}

function Lines({ shares }: { shares: readonly RuleShare[] }) {
  const t = useTranslations("plans.check.rules");
  const counted = useTranslations("planReviews.shares");
  return (
    <ul className="grid gap-2">
      {shares.map(({ code, held, of }) => (
        <li key={code} className="flex flex-wrap justify-between gap-x-4">
          <span>{t(`${code}.held`)}</span>
          <span className="text-soft">{counted("count", { held, of })}</span>
        </li>
      ))}
    </ul>
  );
}
