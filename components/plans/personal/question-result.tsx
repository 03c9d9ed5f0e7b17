import { useTranslations } from "next-intl";
import { Chip } from "@/components/ui/chip";
import { Link } from "@/components/ui/link";
import type { Question, Result } from "@/lib/plans/personal/rules";

const states = { reached: "ok", partly: "info", "not-reached": "attention" } as const satisfies Record<
  Result,
  string
>;

type Props = {
  question: Pick<Question, "type" | "title" | "result" | "learnt">;
  /** Where a talk about what was not reached can be planned; null where none is offered. */
  talk: string | null;
};

/** What came of a question, in its owner's words; of what was not reached a next talk is offered (F11, H14). */
export function QuestionResult({ question, talk }: Props) {
  const t = useTranslations("personalPlans.lookBack");
  const { type, title, result, learnt } = question;
  if (!result) return null;
  const isMissed = type === "question" && result === "not-reached";
  return (
    <div className="grid gap-2">
      <p>
        <Chip state={type === "experiment" && result === "not-reached" ? "info" : states[result]}>
          {t(`results.${type}.${result}`)}
        </Chip>
      </p>
      {learnt ? <p className="max-w-[68ch] whitespace-pre-line">{learnt}</p> : null}
      {isMissed && talk ? (
        <p className="no-print">
          <Link href={talk} className="touch">
            {t("planTalk")}
            <span className="sr-only">: {title}</span>
          </Link>
        </p>
      ) : null}
    </div>
  );
}
