import { useTranslations } from "next-intl";
import { AskCompetencesForm } from "@/components/scans/ask-competences-form";
import { NormList } from "@/components/scans/norm-list";
import { QuestionItem } from "@/components/scans/question-item";
import { QuestionForm } from "@/components/scans/question-form";
import { CardSection } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import type { Option } from "@/components/ui/select-field";
import { VersionSide } from "@/components/scans/version-side";
import { Words } from "@/components/ui/words";
import type { AgreementView } from "@/lib/agreements/queries";
import type { InstrumentView, VersionView } from "@/lib/scans/instruments/queries";
import { minutesFor } from "@/lib/scans/instruments/rules";

type Props = {
  instrument: InstrumentView;
  shown: VersionView;
  competences: readonly Option[];
  norms: readonly AgreementView[];
  path: string;
};

/** A questionnaire for who writes it: its questions, and what can be done with this version. */
export function InstrumentPage({ instrument, shown, competences, norms, path }: Props) {
  const t = useTranslations("scans.instruments");
  const isConcept = shown.publishedAt === null;
  return (
    <div className="columns">
      <div className="stack">
        <CardSection title={t("questions")} lead={t("minutes", { count: minutesFor(shown.questions) })}>
          {shown.questions.length === 0 ? <p className="text-soft">{t("noQuestions")}</p> : null}
          <Words of={["scanForms"]}>
            <ol className="grid gap-5">
              {shown.questions.map((question, place) => (
                <li key={question.id}>
                  <QuestionItem
                    {...{ question, place, isConcept }}
                    instrumentId={instrument.id}
                    isLast={place === shown.questions.length - 1}
                  />
                </li>
              ))}
            </ol>
          </Words>
        </CardSection>
        {isConcept ? <NewQuestions {...{ instrument, competences, norms }} /> : null}
      </div>
      <VersionSide {...{ instrument, shown, path }} />
    </div>
  );
}

type NewProps = Pick<Props, "instrument" | "competences" | "norms">;

function NewQuestions({ instrument, competences, norms }: NewProps) {
  const t = useTranslations("scans.instruments");
  return (
    <CardSection title={t("add")}>
      <Words of={["scanForms"]}>
        <div className="grid gap-4">
          <QuestionForm key={instrument.versions[0]?.version} instrumentId={instrument.id} />
          {competences.length > 0 ? (
            <Disclosure label={t("fromCompetences")}>
              <AskCompetencesForm instrumentId={instrument.id} competences={competences} />
            </Disclosure>
          ) : null}
          {norms.length > 0 ? (
            <Disclosure label={t("fromNorms")}>
              <NormList instrumentId={instrument.id} norms={norms} />
            </Disclosure>
          ) : null}
        </div>
      </Words>
    </CardSection>
  );
}
