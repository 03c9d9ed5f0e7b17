import { useTranslations } from "next-intl";
import { AdoptStatement } from "@/components/cycle/statement/presses";
import { CardSection } from "@/components/ui/card";
import { DocumentLine } from "@/components/ui/document-line";
import { Words } from "@/components/ui/words";
import type { Statement } from "@/lib/cycle/statement/rules";

type Props = { concept: Statement; number: number; mayAdopt: boolean };

/** What is not adopted yet, for who wrote it and for who adopts it. */
export function ConceptCard({ concept, number, mayAdopt }: Props) {
  const t = useTranslations("cycle.statement");
  return (
    <CardSection title={t("concept.title")} lead={t("concept.lead")}>
      <div className="grid gap-3">
        <div>
          <p className="whitespace-pre-line">{concept.body}</p>
          <DocumentLine label={t("document")} document={concept.document} />
        </div>
        <p className="text-small text-soft">{t(mayAdopt ? "concept.adoptWhy" : "concept.byDirectorate")}</p>
        {mayAdopt ? (
          <Words of={["cycle"]}>
            <AdoptStatement version={concept.version} number={number} />
          </Words>
        ) : null}
      </div>
    </CardSection>
  );
}
