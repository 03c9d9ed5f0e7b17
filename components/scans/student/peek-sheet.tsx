import { useTranslations } from "next-intl";
import { raterText } from "@/components/scans/student/rater-words";
import { TalkQuestionList } from "@/components/scans/student/talk-questions";
import { stepName } from "@/components/scans/step-words";
import { CardSection } from "@/components/ui/card";
import { Table } from "@/components/ui/table";
import { nameOf } from "@/lib/scans/instruments/rules";
import type { StudentResultView } from "@/lib/scans/student/reading/queries";
import { sidesOf, talkQuestionsOf } from "@/lib/scans/student/results/rules";

type Props = { result: StudentResultView; name: string; isOwn: boolean };

/** One page to look at together before the talk, and to put away during it (R4). */
export function PeekSheet({ result: { answered }, name, isOwn }: Props) {
  const t = useTranslations("studentScans");
  const sides = sidesOf(answered);
  const questions = talkQuestionsOf(sides);
  const others = [
    ...new Map(sides.flatMap((side) => side.others.map(({ rater }) => [rater.id, rater]))).values(),
  ];
  return (
    <div className="stack">
      {questions.length > 0 ? (
        <CardSection title={t("result.questions")}>
          <TalkQuestionList {...{ questions, name, isOwn }} />
        </CardSection>
      ) : null}
      <CardSection title={t("peek.table")} pad={false}>
        <Table
          caption={t("peek.caption")}
          narrow="scroll"
          rows={sides}
          rowKey={({ question }) => question.id}
          columns={[
            { key: "what", label: t("peek.competence"), cell: ({ question }) => nameOf(question) },
            {
              key: "self",
              label: isOwn ? t("result.selfOwn") : t("result.self", { name }),
              cell: ({ question, self }) => (self === null ? t("peek.dash") : stepName(question, self)),
            },
            ...others.map((rater) => ({
              key: rater.id,
              label: raterText(
                rater,
                (key, values) => t(key, values),
                (key) => t(key),
              ),
              cell: (side: (typeof sides)[number]) => {
                const seen = side.others.find((other) => other.rater.id === rater.id);
                return seen ? stepName(side.question, seen.step) : t("peek.dash");
              },
            })),
          ]}
        />
      </CardSection>
    </div>
  );
}
