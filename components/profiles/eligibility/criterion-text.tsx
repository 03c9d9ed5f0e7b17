import { useTranslations } from "next-intl";
import type { ComparedCriterion } from "@/lib/profiles/difference/rules";

type Told = Omit<ComparedCriterion, "origin">;

/** What a criterion asks in one small line: what it is, of which competence, and by when. */
export function useCriterionDetail(): (criterion: Told) => string {
  const t = useTranslations("eligibility");
  const roles = useTranslations("profiles.role");
  return ({ kind, withinMonths, competence }) => {
    const level = competence?.upTo
      ? roles("range", { from: competence.levelName, to: competence.upTo.name })
      : competence?.levelName;
    const asked = competence ? t("level", { name: competence.name, level: level ?? "" }) : t(`kind.${kind}`);
    return `${asked} · ${withinMonths === null ? t("before") : t("within", { count: withinMonths })}`;
  };
}

/** One thing a role asks of who gets it (E7). */
export function CriterionText({ criterion }: { criterion: Told }) {
  const detail = useCriterionDetail();
  return (
    <div>
      <p className="font-semibold">{criterion.words}</p>
      <p className="text-small text-soft">{detail(criterion)}</p>
    </div>
  );
}
