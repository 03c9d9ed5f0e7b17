import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";
import { CardSection } from "@/components/ui/card";
import type { LevelView } from "@/lib/profiles/competences/queries";

/** The level scale: steps that build on each other (C27), never a score. */
export function LevelScale({ levels, editAt }: { levels: readonly LevelView[]; editAt: string | null }) {
  const t = useTranslations("profiles.competences");
  return (
    <CardSection title={t("levels")} lead={t("levelsLead")}>
      {levels.length === 0 ? <p className="text-soft">{t("noLevels")}</p> : null}
      <ol className="grid gap-4">
        {levels.map((level, at) => (
          <li key={level.id}>
            <p className="text-tiny font-semibold text-soft">{t("step", { position: level.position })}</p>
            <h3>{level.name}</h3>
            <p className="text-small">{level.description}</p>
            {levels[at - 1] ? (
              <p className="text-small text-soft">{t("first", { name: levels[at - 1]?.name ?? "" })}</p>
            ) : null}
          </li>
        ))}
      </ol>
      {editAt ? (
        <div className="mt-4 no-print">
          <LinkButton href={editAt} icon="pencil">
            {t("editLevels")}
          </LinkButton>
        </div>
      ) : null}
    </CardSection>
  );
}
