import { Lead } from "@/components/scans/question-lead";
import { useTranslations } from "next-intl";
import { GrowthLines } from "@/components/scans/growth-lines";
import { differenceText, middleText, stepName } from "@/components/scans/step-words";
import { CardSection } from "@/components/ui/card";
import { SegmentedBar } from "@/components/ui/segmented-bar";
import { nameOf } from "@/lib/scans/instruments/rules";
import type { EarlierStep } from "@/lib/scans/growth/rules";
import { type Middle, type QuestionResult, differenceBetween } from "@/lib/scans/results/rules";

const tones = [4, 2, 3, 1] as const;

/** One question: what one said oneself, the leader by name, and the others as far as enough of them answered. */
export function QuestionCard({
  result,
  earlier,
}: {
  result: QuestionResult;
  earlier: readonly EarlierStep[];
}) {
  const { question, middle: others, self } = result;
  return (
    <CardSection title={nameOf(question)} lead={<Lead question={question} />}>
      <QuestionAnswers result={result} />
      <GrowthLines {...{ question, self, others, earlier }} />
    </CardSection>
  );
}

/** The answers to one question, wherever they stand. */
export function QuestionAnswers({ result }: { result: QuestionResult }) {
  const t = useTranslations("scans.result");
  const { question, self, leader, groups, bands, answered } = result;
  const segments = bands.map(({ from, to, count }, place) => ({
    label: from === to ? stepName(question, from) : `${stepName(question, from)} – ${stepName(question, to)}`,
    count,
    tone: tones[(place + tones.length - bands.length) % tones.length] ?? 1,
  }));
  const counted = { count: answered };
  const isEmpty = self === null && leader === null && bands.length === 0;
  return (
    <>
      {isEmpty ? (
        <p className="text-soft">{t("noAnswers")}</p>
      ) : (
        <dl className="said">
          {self === null ? null : <Fact term={t("you")} text={stepName(question, self)} />}
          {leader === null ? null : (
            <Fact
              term={t("leader")}
              text={stepName(question, leader)}
              self={self}
              middle={{ low: leader, high: leader }}
            />
          )}
          {groups.map(({ kinds, answered: count, middle }) => (
            <Fact
              key={kinds.join()}
              term={t("groupOf", { kinds: kinds.map((kind) => t(`groups.${kind}`)).join(" + "), count })}
              text={middle ? middleText(question.steps, middle, t("between")) : t("tooFewHere")}
              self={self}
              middle={middle}
            />
          ))}
        </dl>
      )}
      {segments.length === 1 ? <p className="text-small text-soft mt-4">{t("oneBand", counted)}</p> : null}
      {segments.length > 1 ? (
        <div className="mt-4">
          <p className="text-small text-soft mb-2">{t("spread", counted)}</p>
          <SegmentedBar segments={segments} label={t("spread", counted)} />
        </div>
      ) : null}
    </>
  );
}

function Fact({
  term,
  text,
  self = null,
  middle = null,
}: {
  term: string;
  text: string;
  self?: number | null;
  middle?: Middle | null;
}) {
  const t = useTranslations("scans.difference");
  const difference = differenceBetween(self, middle);
  return (
    <div>
      <dt>{term}</dt>
      <dd>
        {text}
        {difference ? (
          <span className="text-small text-soft">
            {" "}
            · {differenceText(difference, (key, values) => t(key, values))}
          </span>
        ) : null}
      </dd>
    </div>
  );
}
