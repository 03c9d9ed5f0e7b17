import { useTranslations } from "next-intl";
import { CriterionText } from "@/components/profiles/eligibility/criterion-text";
import { CardSection } from "@/components/ui/card";
import type { CriterionView } from "@/lib/profiles/queries";

/** Who may be given a role, as the profile says it; nothing where it asks nothing. */
export function CriteriaCard({ criteria }: { criteria: readonly CriterionView[] }) {
  const t = useTranslations("eligibility");
  if (criteria.length === 0) return null;
  return (
    <CardSection title={t("title")} lead={t("lead")}>
      <ul>
        {criteria.map((criterion) => (
          <li key={criterion.id} className="border-t border-line py-3 first:border-t-0 first:pt-0 last:pb-0">
            <CriterionText criterion={criterion} />
          </li>
        ))}
      </ul>
    </CardSection>
  );
}
