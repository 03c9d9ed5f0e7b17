import { useTranslations } from "next-intl";
import { PressForm } from "@/components/scans/press-form";
import { QuestionForm } from "@/components/scans/question-form";
import { SmallPress } from "@/components/scans/small-press";
import { Chip } from "@/components/ui/chip";
import { Disclosure } from "@/components/ui/disclosure";
import { moveQuestion, removeQuestion } from "@/lib/scans/instruments/actions";
import type { QuestionView, Wording } from "@/lib/scans/instruments/rules";

type Item = {
  question: QuestionView;
  place: number;
  isLast: boolean;
  isConcept: boolean;
  instrumentId: string;
};

/** A question for who writes it; in a concept it can be moved, changed and taken out. */
export function QuestionItem({ question, place, isLast, isConcept, instrumentId }: Item) {
  const t = useTranslations("scans.instruments");
  const forms = useTranslations("scanForms");
  return (
    <div className="grid gap-2">
      <div className="flex items-center gap-2">
        <h3 className="grow">
          {place + 1}. {question.text}
        </h3>
        {isConcept ? <Move question={question} isFirst={place === 0} isLast={isLast} /> : null}
      </div>
      {question.hint ? <p className="text-small text-soft">{question.hint}</p> : null}
      {question.kind === "open" ? <p className="text-small text-soft">{t("open")}</p> : null}
      <p className="flex flex-wrap gap-2">
        {question.steps.map(({ name }) => (
          <Chip key={name}>{name}</Chip>
        ))}
      </p>
      {question.english ? <English english={question.english} /> : null}
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

function Move({ question, isFirst, isLast }: { question: QuestionView; isFirst: boolean; isLast: boolean }) {
  const forms = useTranslations("scanForms");
  const { id: questionId, text: what } = question;
  return (
    <div className="flex">
      {isFirst ? null : (
        <SmallPress
          action={moveQuestion}
          fields={{ questionId, direction: "up" }}
          icon="arrow-up"
          label={forms("questionUp", { what })}
        />
      )}
      {isLast ? null : (
        <SmallPress
          action={moveQuestion}
          fields={{ questionId, direction: "down" }}
          icon="arrow-down"
          label={forms("questionDown", { what })}
        />
      )}
    </div>
  );
}

/** What who reads Koers in English sees instead. */
function English({ english: { text, hint, steps } }: { english: Wording }) {
  const t = useTranslations("scans.instruments");
  const said = [text, hint, steps.map(({ name }) => name).join(" · ")].filter(Boolean);
  return (
    <p className="text-small text-soft">
      {t("inEnglish")} <span lang="en">{said.join(" — ")}</span>
    </p>
  );
}
