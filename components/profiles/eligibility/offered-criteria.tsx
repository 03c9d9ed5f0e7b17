import { useTranslations } from "next-intl";
import { PressForm } from "@/components/profiles/press-form";
import { Disclosure } from "@/components/ui/disclosure";
import { addCriterion } from "@/lib/profiles/criteria/actions";
import type { CriterionView } from "@/lib/profiles/queries";
import { readStartingCriteria } from "@/lib/profiles/starting/schema";

/** What schools said that somebody needs, to take over one by one: what stands there already is left out (E7). */
export function OfferedCriteria({
  roleId,
  criteria,
}: {
  roleId: string;
  criteria: readonly CriterionView[];
}) {
  const t = useTranslations("eligibility");
  const there = new Set(criteria.map(({ words }) => words));
  const offered = readStartingCriteria().filter(({ words }) => !there.has(words));
  if (offered.length === 0) return null;
  return (
    <Disclosure label={t("offered.title")}>
      <p className="mb-3 text-small text-soft">{t("offered.lead")}</p>
      <ul>
        {offered.map(({ code, words, kind, source }) => (
          <li key={code} className="grid gap-2 border-t border-line py-3 first:border-t-0 first:pt-0">
            <div>
              <p>{words}</p>
              <p className="text-small text-soft">
                {t(`kind.${kind}`)}. {source}
              </p>
            </div>
            <PressForm
              action={addCriterion}
              fields={{ roleId, words, kind, withinMonths: "" }}
              label={t("offered.take")}
              about={words}
            />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
