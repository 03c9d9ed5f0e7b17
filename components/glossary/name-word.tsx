import { useTranslations } from "next-intl";
import { Deed } from "@/components/glossary/deed";
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
              <Deed action={dropWord} fields={{ code, teamId: teamId ?? "" }}>
                {t("drop", { name: otherwise })}
              </Deed>
            </CardSection>
          ) : null}
        </div>
      </div>
    </Words>
  );
}
