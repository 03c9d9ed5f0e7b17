import { useTranslations } from "next-intl";
import { PressForm } from "@/components/scans/press-form";
import { raterText } from "@/components/scans/student/rater-words";
import { Chip } from "@/components/ui/chip";
import { nameOf } from "@/lib/scans/instruments/rules";
import { chooseTopic, dropTopic } from "@/lib/scans/student/actions";
import type { TalkQuestion } from "@/lib/scans/student/results/rules";

type Props = { questions: readonly TalkQuestion[]; name: string; isOwn: boolean };

/** Differences as questions for the talk (M12): who sees more, and what showed it. */
export function TalkQuestionList({
  questions,
  name,
  isOwn,
  choosing = null,
}: Props & {
  /** Said where the reader can put them on the agenda: in which round, and what stands there. */
  choosing?: { readonly roundId: string; readonly chosen: readonly string[] } | null;
}) {
  const t = useTranslations("studentScans.result");
  const forms = useTranslations("studentScanForms");
  return (
    <ol className="grid gap-4">
      {questions.map((asked) => {
        const { question } = asked;
        const fields = { roundId: choosing?.roundId ?? "", questionId: question.id };
        const isChosen = choosing?.chosen.includes(question.id) ?? false;
        return (
          <li key={question.id} className="grid gap-2">
            <Asked {...{ asked, name, isOwn }} />
            {choosing ? (
              <span className="flex flex-wrap items-center gap-2">
                {isChosen ? <Chip state="ok">{t("onAgenda")}</Chip> : null}
                <PressForm
                  key={String(isChosen)}
                  action={isChosen ? dropTopic : chooseTopic}
                  fields={fields}
                  kind={isChosen ? "quiet" : "plain"}
                  label={forms(isChosen ? "take" : "choose")}
                  name={forms(isChosen ? "takeWhich" : "chooseWhich", { what: nameOf(question) })}
                />
              </span>
            ) : null}
          </li>
        );
      })}
    </ol>
  );
}

function Asked({ asked, name, isOwn }: { asked: TalkQuestion; name: string; isOwn: boolean }) {
  const t = useTranslations("studentScans");
  const who = raterText(
    asked.other.rater,
    (key, values) => t(key, values),
    (key) => t(key),
  );
  const values = { name, who, what: nameOf(asked.question) };
  const way = asked.difference < 0 ? "higher" : "lower";
  return (
    <p>
      {isOwn
        ? t(way === "higher" ? "result.ownHigher" : "result.ownLower", values)
        : t(`result.${way}`, values)}
    </p>
  );
}
