import { useTranslations } from "next-intl";
import { PressForm } from "@/components/glossary/press-form";
import { WordForm } from "@/components/glossary/word-form";
import { Card, CardSection } from "@/components/ui/card";
import { Words } from "@/components/ui/words";
import { dropWord } from "@/lib/glossary/words/actions";
import type { WordPlace } from "@/lib/glossary/words/queries";

/** Giving a word a name of one's own, and the way back. */
export function NameWord({ place, submission }: { place: WordPlace; submission: string }) {
  const t = useTranslations("glossary.words");
  const { code, teamId, otherwise, present } = place;
  return (
    <Words of={["glossary"]}>
      <div className="columns">
        <div>
          <Card>
            <WordForm place={place} submission={submission} />
          </Card>
        </div>
        <div>
          {present ? (
            <CardSection title={t("dropTitle", { name: otherwise })} lead={t("dropText")}>
              <PressForm
                action={dropWord}
                fields={{ code, teamId: teamId ?? "" }}
                label={t("drop", { name: otherwise })}
              />
            </CardSection>
          ) : null}
        </div>
      </div>
    </Words>
  );
}
