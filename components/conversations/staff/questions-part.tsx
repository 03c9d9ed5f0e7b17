import { useTranslations } from "next-intl";
import { OwnQuestionsForm } from "@/components/conversations/staff/questions-form";
import { Disclosure } from "@/components/ui/disclosure";
import type { Agenda } from "@/lib/conversations/staff/questions/rules";
import { topicsOf } from "@/lib/conversations/staff/rules";

type Props = { agenda: Agenda; mayChange: boolean; submission: string };

/** What comes up in a kind of talk: what is always there, and what the institution asks itself. */
export function QuestionsPart({ agenda, mayChange, submission }: Props) {
  const t = useTranslations("staffTalks");
  const { kind, number, questions } = agenda;
  const blocks = topicsOf(kind, { isCoach: true }).map((topic) => {
    const name = t(`blocks.${topic}.name`);
    return topic === "as-coach" ? t("questions.ifCoach", { name }) : name;
  });
  return (
    <div className="mt-6 grid gap-3 border-t border-line pt-5">
      <h3>{t("questions.title")}</h3>
      <p className="text-small text-soft">{t("questions.fixed", { blocks: blocks.join(", ") })}</p>
      {questions.length === 0 ? <p>{t("questions.none")}</p> : null}
      {questions.length > 0 ? (
        <ol className="grid list-decimal gap-1.5 pl-5">
          {questions.map((question) => (
            <li key={question}>{question}</li>
          ))}
        </ol>
      ) : null}
      {mayChange ? (
        <Disclosure label={t("questions.change")}>
          <OwnQuestionsForm key={number} agenda={agenda} submission={submission} />
        </Disclosure>
      ) : null}
    </div>
  );
}
