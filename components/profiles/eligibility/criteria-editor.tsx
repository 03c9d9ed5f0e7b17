import { useTranslations } from "next-intl";
import { AddCriterionForm } from "@/components/profiles/eligibility/add-criterion-form";
import { ChangeCriterionForm } from "@/components/profiles/eligibility/change-criterion-form";
import { OfferedCriteria } from "@/components/profiles/eligibility/offered-criteria";
import { CriterionText } from "@/components/profiles/eligibility/criterion-text";
import { PressForm } from "@/components/profiles/press-form";
import { Disclosure } from "@/components/ui/disclosure";
import { optionOf } from "@/components/ui/select-field";
import { Words } from "@/components/ui/words";
import { newId } from "@/lib/platform/ids";
import { removeCriterion } from "@/lib/profiles/criteria/actions";
import { mayAskMore } from "@/lib/profiles/criteria/rules";
import type { ProfileView } from "@/lib/profiles/queries";

type Props = { roleId: string; concept: ProfileView };

/** Who may be given the role, in a concept: each point to be said otherwise or taken away, and one more (E7). */
export function CriteriaEditor({ roleId, concept }: Props) {
  const t = useTranslations("eligibility");
  const { criteria } = concept;
  const competences = concept.competences.map(optionOf);
  return (
    <Words of={["eligibility", "profileForms"]}>
      {criteria.length === 0 ? <p className="text-soft">{t("none")}</p> : null}
      <ol>
        {criteria.map((criterion) => (
          <li key={criterion.id} className="border-t border-line py-3 first:border-t-0 first:pt-0">
            <CriterionText criterion={criterion} />
            <Disclosure label={t("form.change")}>
              <div className="grid gap-6">
                <ChangeCriterionForm criterion={criterion} competences={competences} />
                <PressForm
                  action={removeCriterion}
                  fields={{ criterionId: criterion.id }}
                  label={t("form.remove")}
                  about={criterion.words}
                  kind="grave"
                />
              </div>
            </Disclosure>
          </li>
        ))}
      </ol>
      {mayAskMore(criteria.length).ok ? (
        <>
          <Disclosure label={t("form.add")}>
            <AddCriterionForm roleId={roleId} submission={newId()} competences={competences} />
          </Disclosure>
          <OfferedCriteria roleId={roleId} criteria={criteria} />
        </>
      ) : (
        <p className="text-small text-soft">{t("full")}</p>
      )}
    </Words>
  );
}
