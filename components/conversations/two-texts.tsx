import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";
import { CardSection } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import type { ReportPart, ReportText } from "@/lib/conversations/rules";
import type { GoOnWith } from "@/lib/conversations/schema";

type Props = {
  path: string;
  goOn: GoOnWith;
  mine: ReportText;
  saved: ReportText;
  labels: readonly { name: ReportPart; label: string }[];
};

/** What was typed and not saved, beside what was saved since; after the choice the other text stays in sight. */
export function TwoTexts({ path, goOn, mine, saved, labels }: Props) {
  const t = useTranslations("conversations.talk");
  const word = goOn === null ? t("texts.goOn") : t("texts.goOnYet");
  const different = labels.filter(({ name }) => mine[name] !== saved[name]);
  const sides = [
    { side: "mijn", title: t("texts.mine"), text: mine },
    { side: "opgeslagen", title: t("theirs"), text: saved },
  ] as const;
  return (
    <>
      <Notice state="attention" text={goOn === null ? t("texts.choose") : t("texts.chosen")} />
      <div className="grid gap-4 md:grid-cols-2">
        {sides
          .filter(({ side }) => side !== goOn)
          .map(({ side, title, text }) => (
            <CardSection key={side} title={title}>
              <div className="grid gap-4">
                {different.map(({ name, label }) => (
                  <div key={name}>
                    <p className="text-small text-soft">{label}</p>
                    <p className="whitespace-pre-line">{text[name] || "–"}</p>
                  </div>
                ))}
                <div className="no-print">
                  <LinkButton href={`${path}?verder=${side}`} aria-label={`${word}: ${title}`}>
                    {word}
                  </LinkButton>
                </div>
              </div>
            </CardSection>
          ))}
      </div>
    </>
  );
}
