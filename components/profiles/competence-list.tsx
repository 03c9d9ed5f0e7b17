import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LevelChip } from "@/components/profiles/level-chip";
import { Signs } from "@/components/profiles/signs";
import { categories } from "@/lib/profiles/competences/rules";
import type { AskedCompetenceView } from "@/lib/profiles/queries";

type Props = {
  competences: readonly AskedCompetenceView[];
  /** What can be done with one of them. */
  after?: (competence: AskedCompetenceView) => ReactNode;
};

/** Competences with the level that is expected, by what they are about (C30). Levels are steps, never scores. */
export function CompetenceList({ competences, after }: Props) {
  const t = useTranslations("profiles");
  return (
    <div className="grid gap-6">
      {/* The section every profile has (C26). */}
      {competences.some(({ category }) => category === "career-guidance") ? null : (
        <section>
          <h3 className="mb-1 text-small text-soft">{t("category.career-guidance")}</h3>
          <p>{t("role.noCareerGuidance")}</p>
        </section>
      )}
      {categories.map((category) => {
        const here = competences.filter((competence) => competence.category === category);
        if (here.length === 0) return null;
        return (
          <section key={category}>
            <h3 className="mb-1 text-small text-soft">{t(`category.${category}`)}</h3>
            <ul>
              {here.map((competence) => (
                <Competence key={competence.id} competence={competence}>
                  {after?.(competence)}
                </Competence>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

type CompetenceProps = { competence: AskedCompetenceView; children: ReactNode };

function Competence({ competence, children }: CompetenceProps) {
  return (
    <li className="border-t border-line py-3 first:border-t-0">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h4 className="mr-auto font-semibold">{competence.name}</h4>
        <LevelChip levelName={competence.levelName} upTo={competence.upTo} />
      </div>
      <p className="mt-1">{competence.description}</p>
      <Signs indicators={competence.indicators} />
      {children}
    </li>
  );
}
