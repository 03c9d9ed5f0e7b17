import { useTranslations } from "next-intl";
import { AskCompetencesForm } from "@/components/scans/ask-competences-form";
import { DescribeInstrumentForm } from "@/components/scans/describe-instrument-form";
import { NormList } from "@/components/scans/norm-list";
import { PressForm } from "@/components/scans/press-form";
import { QuestionForm } from "@/components/scans/question-form";
import { LinkButton } from "@/components/ui/button";
import { CardSection } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { Disclosure } from "@/components/ui/disclosure";
import type { Option } from "@/components/ui/select-field";
import { Words } from "@/components/ui/words";
import type { AgreementView } from "@/lib/agreements/queries";
import { publishVersion, removeQuestion, startNextInstrument } from "@/lib/scans/instruments/actions";
import type { InstrumentView, VersionView } from "@/lib/scans/instruments/queries";
import { conceptAmong, minutesFor, type QuestionView } from "@/lib/scans/instruments/rules";

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
                  <QuestionItem {...{ question, place, isConcept }} instrumentId={instrument.id} />
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

function VersionSide({ instrument, shown, path }: Pick<Props, "instrument" | "shown" | "path">) {
  const t = useTranslations("scans.instruments");
  const forms = useTranslations("scanForms");
  const fields = { instrumentId: instrument.id };
  const isConcept = shown.publishedAt === null;
  return (
    <div className="stack">
      <CardSection
        title={t("version", { number: shown.number })}
        lead={t(isConcept ? "conceptLead" : "fixedLead")}
      >
        <Words of={["scanForms"]}>
          <div className="grid gap-4">
            <LinkButton href={`${path}/voorbeeld`} icon="eye">
              {t("preview")}
            </LinkButton>
            {isConcept ? (
              <PressForm action={publishVersion} fields={fields} label={forms("publish")} kind="go" />
            ) : null}
            {conceptAmong(instrument.versions) ? null : (
              <PressForm action={startNextInstrument} fields={fields} label={forms("nextVersion")} />
            )}
          </div>
        </Words>
      </CardSection>
      {isConcept ? (
        <CardSection title={t("about")}>
          <Words of={["scanForms"]}>
            <DescribeInstrumentForm instrumentId={instrument.id} name={instrument.name} intro={shown.intro} />
          </Words>
        </CardSection>
      ) : null}
    </div>
  );
}

type Item = { question: QuestionView; place: number; isConcept: boolean; instrumentId: string };

function QuestionItem({ question, place, isConcept, instrumentId }: Item) {
  const t = useTranslations("scans.instruments");
  const forms = useTranslations("scanForms");
  return (
    <div className="grid gap-2">
      <h3>
        {place + 1}. {question.text}
      </h3>
      {question.hint ? <p className="text-small text-soft">{question.hint}</p> : null}
      {question.kind === "open" ? <p className="text-small text-soft">{t("open")}</p> : null}
      <p className="flex flex-wrap gap-2">
        {question.steps.map(({ name }) => (
          <Chip key={name}>{name}</Chip>
        ))}
      </p>
      {isConcept ? (
        <Disclosure label={t("change")}>
          <div className="grid gap-4">
            <QuestionForm instrumentId={instrumentId} question={question} />
            <PressForm
              action={removeQuestion}
              fields={{ questionId: question.id }}
              label={forms("removeQuestion")}
              name={forms("removeWhich", { question: question.text })}
              kind="grave"
            />
          </div>
        </Disclosure>
      ) : null}
    </div>
  );
}
