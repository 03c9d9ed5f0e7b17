import { useTranslations } from "next-intl";
import { CardSection } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Link } from "@/components/ui/link";
import type { CompetenceView } from "@/lib/profiles/competences/queries";
import { categories } from "@/lib/profiles/competences/rules";

/** The institution's competences by what they are about; HR gets a way to edit each. */
export function CompetenceCatalogue({
  competences,
  editAt,
}: {
  competences: readonly CompetenceView[];
  /** The address each competence is edited under; null for who may not. */
  editAt: string | null;
}) {
  const t = useTranslations("profiles.category");
  return categories.map((category) => {
    const here = competences.filter((competence) => competence.category === category);
    if (here.length === 0) return null;
    return (
      <CardSection key={category} title={t(category)}>
        <ul>
          {here.map((competence) => (
            <Competence key={competence.id} competence={competence} editAt={editAt} />
          ))}
        </ul>
      </CardSection>
    );
  });
}

function Competence({ competence, editAt }: { competence: CompetenceView; editAt: string | null }) {
  const t = useTranslations("profiles");
  const common = useTranslations("common");
  const { id, name, description, indicators, careerCompetence, roles } = competence;
  const signs = indicators.split("\n").filter(Boolean);
  return (
    <li className="border-t border-line py-4 first:border-t-0 first:pt-0">
      <div className="flex flex-wrap items-baseline gap-x-4">
        <h3 className="mr-auto">{name}</h3>
        <span className="text-small text-soft">{t("competences.askedBy", { count: roles })}</span>
        {editAt ? (
          <Link className="inline-flex min-h-6 items-center text-small" href={`${editAt}/${id}`}>
            {common("edit")}
            <span className="sr-only">: {name}</span>
          </Link>
        ) : null}
      </div>
      <p className="mt-1">{description}</p>
      {careerCompetence ? (
        <p className="mt-1 text-small text-soft">
          {t("competences.serves", { career: t(`career.${careerCompetence}`) })}
        </p>
      ) : null}
      {signs.length > 0 ? (
        <Disclosure label={t("role.signs")}>
          <ul className="list-disc pl-5 text-small">
            {signs.map((sign) => (
              <li key={sign}>{sign}</li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </li>
  );
}
