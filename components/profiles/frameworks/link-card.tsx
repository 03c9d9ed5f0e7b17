import { useTranslations } from "next-intl";
import { LinkForm } from "@/components/profiles/frameworks/link-form";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Words } from "@/components/ui/words";
import { distinctNames } from "@/lib/profiles/competences/rules";
import type { CompetenceView } from "@/lib/profiles/competences/queries";

/** The way to say what a competence is to another one, for HR. */
export function LinkCard({
  competenceId,
  others,
}: {
  competenceId: string;
  others: readonly Pick<CompetenceView, "id" | "name" | "framework" | "under">[];
}) {
  const t = useTranslations("frameworks.links");
  const options = [...distinctNames(others)]
    .filter(([id]) => id !== competenceId)
    .map(([value, label]) => ({ value, label }));
  if (options.length === 0) return null;
  return (
    <Card>
      <Disclosure label={t("linkTitle")}>
        <p className="mb-4 text-small">{t("linkLead")}</p>
        <Words of={["profileForms", "frameworks"]}>
          <LinkForm competenceId={competenceId} others={options} />
        </Words>
      </Disclosure>
    </Card>
  );
}
