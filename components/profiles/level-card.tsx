import { useTranslations } from "next-intl";
import { LevelForm } from "@/components/profiles/level-form";
import { PressForm } from "@/components/profiles/press-form";
import { CardSection } from "@/components/ui/card";
import { removeLevel } from "@/lib/profiles/competences/actions";
import type { LevelView } from "@/lib/profiles/competences/queries";
import { mayStepBeRemoved } from "@/lib/profiles/competences/rules";

/** A step of the scale, to reword, and to take away when it is the last one and nothing asks it. */
export function LevelCard({ level }: { level: LevelView }) {
  const t = useTranslations("profiles.competences");
  const forms = useTranslations("profileForms");
  return (
    <CardSection title={t("step", { position: level.position })}>
      <LevelForm level={level} />
      {mayStepBeRemoved(level).ok ? (
        <div className="mt-3">
          <PressForm
            action={removeLevel}
            fields={{ levelId: level.id }}
            label={forms("removeLevel")}
            kind="grave"
          />
        </div>
      ) : null}
    </CardSection>
  );
}
