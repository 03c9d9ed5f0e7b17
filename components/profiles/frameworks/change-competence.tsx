import { useTranslations } from "next-intl";
import { CompetenceForm } from "@/components/profiles/competence-form";
import { PressForm } from "@/components/profiles/press-form";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Words } from "@/components/ui/words";
import { removeCompetence } from "@/lib/profiles/competences/actions";
import type { CompetenceView } from "@/lib/profiles/competences/queries";
import { mayBeRemoved } from "@/lib/profiles/competences/rules";

/** The words of a competence to be changed, and the way out when nothing holds it. */
export function ChangeCompetence({ competence }: { competence: CompetenceView }) {
  const t = useTranslations("profiles.competences");
  const forms = useTranslations("profileForms");
  return (
    <Words of={["profileForms", "frameworks"]}>
      <Card>
        <CompetenceForm competence={competence} />
        {mayBeRemoved(competence).ok ? (
          <Disclosure label={t("removeTitle")}>
            <p className="mb-4 text-small">{t("removeText")}</p>
            <PressForm
              action={removeCompetence}
              fields={{ competenceId: competence.id }}
              label={forms("removeCompetence")}
              kind="grave"
            />
          </Disclosure>
        ) : null}
      </Card>
    </Words>
  );
}
