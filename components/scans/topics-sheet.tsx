import { useLocale, useTranslations } from "next-intl";
import { middleText, stepName } from "@/components/scans/step-words";
import { TopicText } from "@/components/scans/topics-card";
import { CardSection } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { nameOf } from "@/lib/scans/instruments/rules";
import { shortDate } from "@/lib/platform/format";
import type { ReadResult } from "@/lib/scans/feedback/reading/queries";
import type { Topic } from "@/lib/scans/feedback/topics/rules";
import { earlierStepsOf } from "@/lib/scans/growth/rules";

/** What the employee takes along to a talk, with room to write: on paper, or beside each other on a screen. */
export function TopicsSheet({ result }: { result: ReadResult }) {
  const t = useTranslations("scans.topics");
  const chosen = result.topics?.chosen ?? [];
  const topics = result.topics?.found.filter(({ question }) => chosen.includes(question.id)) ?? [];
  if (topics.length === 0) {
    return <EmptyState icon="message-square" title={t("sheetNone")} text={t("sheetNoneText")} />;
  }
  return (
    <div className="stack max-w-3xl">
      {topics.map((topic) => (
        <CardSection key={topic.question.id} title={nameOf(topic.question)}>
          <TopicText topic={topic} />
          <Seen topic={topic} result={result} />
          {[t("ask1"), t("ask2")].map((ask) => (
            <p key={ask} className="mt-4 writing-room">
              {ask}
            </p>
          ))}
        </CardSection>
      ))}
    </div>
  );
}

function Seen({ topic, result }: { topic: Topic; result: ReadResult }) {
  const { question, self, others, required } = topic;
  const t = useTranslations("scans.topics");
  const growth = useTranslations("scans.growth");
  const between = useTranslations("scans.result")("between");
  const locale = useLocale();
  const [before] = earlierStepsOf(question, result.earlier);
  const textOf = (middle: { low: number; high: number }) => middleText(question.steps, middle, between);
  const facts = [
    { term: t("you"), text: self === null ? null : stepName(question, self) },
    { term: t("others"), text: others && textOf(others) },
    { term: t("role"), text: required === null ? null : stepName(question, required) },
    {
      term: before ? growth("when", { name: before.name, when: shortDate(before.closedOn, locale) }) : "",
      text: before ? beforeText(before, textOf, growth) : null,
    },
  ];
  return (
    <dl className="said mt-3">
      {facts
        .filter(({ text }) => text !== null)
        .map(({ term, text }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
    </dl>
  );
}

type Before = ReturnType<typeof earlierStepsOf>[number];

function beforeText(
  { self, others }: Before,
  textOf: (middle: { low: number; high: number }) => string,
  t: (key: "youThen" | "othersThen", values: { step: string }) => string,
): string {
  return [
    ...(self === null ? [] : [t("youThen", { step: textOf({ low: self, high: self }) })]),
    ...(others ? [t("othersThen", { step: textOf(others) })] : []),
  ].join(" · ");
}
