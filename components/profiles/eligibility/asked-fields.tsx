"use client";

import { useTranslations } from "next-intl";
import { useCriterionDetail } from "@/components/profiles/eligibility/criterion-text";
import { StandingFields } from "@/components/profiles/eligibility/standing-fields";
import type { Fields } from "@/components/ui/use-fields";
import { dueAfter } from "@/lib/profiles/eligibility/rules";
import { fieldOf } from "@/lib/profiles/eligibility/schema";
import type { CriterionView } from "@/lib/profiles/queries";

type Props = { criteria: readonly CriterionView[]; fields: Fields; startsOn: string; today: string };

/**
 * What the role asks, each point with how it stands for who gets it; nothing where it asks nothing (E7). A last day is
 * proposed only where the role starts today: from another start, still being typed, it would be counted wrong.
 */
export function AskedFields({ criteria, fields, startsOn, today }: Props) {
  const t = useTranslations("eligibility.form");
  const detail = useCriterionDetail();
  if (criteria.length === 0) return null;
  return (
    <section className="grid gap-5" aria-label={t("asked")}>
      <div>
        <h3 className="label">{t("asked")}</h3>
        <p className="text-small text-soft">{t("askedLead")}</p>
      </div>
      {criteria.map((criterion) => (
        <div key={criterion.id} className="border-l-2 border-line pl-4">
          <StandingFields
            criterion={criterion}
            fields={fields}
            nameOf={(part) => fieldOf(part, criterion.id)}
            today={today}
            dueOn={startsOn === today ? dueAfter(criterion, today) : null}
            label={criterion.words}
            hint={detail(criterion)}
          />
        </div>
      ))}
    </section>
  );
}
