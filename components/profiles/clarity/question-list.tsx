import { useLocale, useTranslations } from "next-intl";
import { ExplainForm } from "@/components/profiles/clarity/explain-form";
import { Card, CardSection } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Face } from "@/components/ui/face";
import { Words } from "@/components/ui/words";
import { dayOf } from "@/lib/platform/calendar";
import { fullName, initials, shortDate } from "@/lib/platform/format";
import type { QuestionView } from "@/lib/profiles/clarity/queries";

/** What colleagues do not understand of their tasks: the open ones with a place to answer. */
export function QuestionList({ questions }: { questions: readonly QuestionView[] }) {
  const t = useTranslations("clarity");
  if (questions.length === 0) {
    return (
      <Card>
        <EmptyState icon="circle-check" title={t("emptyTitle")} text={t("emptyText")} />
      </Card>
    );
  }
  const open = questions.filter(({ answer }) => answer === null);
  const answered = questions.filter(({ answer }) => answer !== null);
  return (
    <div className="stack">
      {open.length > 0 ? (
        <CardSection title={t("open")}>
          <Questions questions={open} />
        </CardSection>
      ) : null}
      {answered.length > 0 ? (
        <CardSection title={t("answered")}>
          <Questions questions={answered} />
        </CardSection>
      ) : null}
    </div>
  );
}

function Questions({ questions }: { questions: readonly QuestionView[] }) {
  const t = useTranslations("clarity");
  const locale = useLocale();
  return (
    <ol className="comments">
      {questions.map(({ id, person, teamName, roleName, task, words, askedAt, answer }) => (
        <li key={id}>
          <Face person={{ name: fullName(person), initials: initials(person) }} />
          <div className="grid gap-2">
            <p className="text-small">
              <b>{fullName(person)}</b>{" "}
              <span className="text-soft">
                {[teamName, shortDate(dayOf(askedAt), locale)].filter(Boolean).join(" · ")}
              </span>
            </p>
            <p className="text-small text-soft">{t("about", { role: roleName, task })}</p>
            <p className="whitespace-pre-line">{words}</p>
            {answer === null ? (
              <Words of={["clarity", "profileForms"]}>
                <ExplainForm questionId={id} name={fullName(person)} />
              </Words>
            ) : (
              <p className="whitespace-pre-line border-l-2 border-line pl-3 text-small">{answer}</p>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
