import { useTranslations } from "next-intl";
import { AskCompetenceForm } from "@/components/profiles/ask-competence-form";
import { LevelChip } from "@/components/profiles/level-chip";
import { SmallPress } from "@/components/profiles/small-press";
import { LinkButton } from "@/components/ui/button";
import type { CompetenceView, LevelView } from "@/lib/profiles/competences/queries";
import { categories, distinctNames } from "@/lib/profiles/competences/rules";
import type { AskedCompetenceView } from "@/lib/profiles/queries";
import { dropCompetence } from "@/lib/profiles/requirements/actions";

/** The competences a concept asks, and the institution's others to choose from. */
export function AskedEditor({
  roleId,
  asked,
  competences,
  levels,
  slug,
}: {
  roleId: string;
  asked: readonly AskedCompetenceView[];
  competences: readonly CompetenceView[];
  levels: readonly LevelView[];
  slug: string;
}) {
  const t = useTranslations("profiles");
  const names = distinctNames(competences);
  if (competences.length === 0 || levels.length === 0) {
    return (
      <div className="grid gap-3">
        <p className="text-soft">{t("edit.noLevels")}</p>
        <div>
          <LinkButton href={`/${slug}/competenties`}>{t("edit.toCompetences")}</LinkButton>
        </div>
      </div>
    );
  }
  return (
    <div className="grid gap-6">
      {asked.length > 0 ? (
        <AskedList roleId={roleId} asked={asked} />
      ) : (
        <p className="text-soft">{t("role.noCompetences")}</p>
      )}
      <AskCompetenceForm
        roleId={roleId}
        competences={competences.map(({ id, name, category }) => ({
          id,
          name: `${names.get(id) ?? name} (${t(`category.${category}`)})`,
        }))}
        levels={levels}
      />
    </div>
  );
}

function AskedList({ roleId, asked }: { roleId: string; asked: readonly AskedCompetenceView[] }) {
  const t = useTranslations("profiles.category");
  const forms = useTranslations("profileForms");
  const sorted = asked.toSorted(
    (one, other) => categories.indexOf(one.category) - categories.indexOf(other.category),
  );
  return (
    <ul>
      {sorted.map(({ id, name, category, levelName, upTo }) => (
        <li key={id} className="flex items-center gap-2 border-t border-line py-2 first:border-t-0">
          <div className="flex grow flex-wrap items-center justify-between gap-x-3 gap-y-1">
            <span>
              <span className="font-semibold">{name}</span>
              <small className="block">{t(category)}</small>
            </span>
            <LevelChip levelName={levelName} upTo={upTo} />
          </div>
          <SmallPress
            action={dropCompetence}
            fields={{ roleId, competenceId: id }}
            icon="x"
            label={forms("dropAsked", { name })}
          />
        </li>
      ))}
    </ul>
  );
}
