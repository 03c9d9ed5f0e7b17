import { useTranslations } from "next-intl";
import { LearnLink } from "@/components/plans/personal/learn-link";
import { PressForm } from "@/components/scans/press-form";
import { stepName } from "@/components/scans/step-words";
import { LinkButton } from "@/components/ui/button";
import { CardSection } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { Words } from "@/components/ui/words";
import { nameOf } from "@/lib/scans/instruments/rules";
import { leaveBehind, takeAlong } from "@/lib/scans/feedback/actions";
import { mostTopics, type Topic } from "@/lib/scans/feedback/topics/rules";

type Props = {
  round: { readonly id: string; readonly name: string };
  topics: { readonly found: readonly Topic[]; readonly chosen: readonly string[] };
  /** The sheet with what was chosen. */
  sheet: string;
  slug: string;
};

/** Differences as topics of a talk, of which one takes three along at most, or to learn from (E2, C6). */
export function TopicsCard({ round, topics: { found, chosen }, sheet, slug }: Props) {
  const t = useTranslations("scans.topics");
  const isFull = chosen.length >= mostTopics;
  return (
    <CardSection title={t("title")} lead={found.length > 0 ? t("lead") : t("none")}>
      <Words of={["scanForms"]}>
        <ul className="grid gap-4">
          {found.map((topic) => (
            <li key={topic.question.id} className="grid gap-1">
              <b>{nameOf(topic.question)}</b>
              <TopicText topic={topic} />
              <span className="flex flex-wrap items-center gap-2">
                <Choice
                  {...{ roundId: round.id, topic, isFull }}
                  isChosen={chosen.includes(topic.question.id)}
                />
                <Learn {...{ topic, slug }} from={round.name} />
              </span>
            </li>
          ))}
        </ul>
      </Words>
      {chosen.length > 0 ? (
        <div className="mt-4 no-print">
          <LinkButton href={sheet} icon="file-text">
            {t("sheet")}
          </LinkButton>
        </div>
      ) : null}
    </CardSection>
  );
}

/** Why it is something to talk about, in a sentence. */
export function TopicText({ topic: { question, difference, required } }: { topic: Topic }) {
  const t = useTranslations("scans.topics");
  const way = difference && difference.high > 0 ? "more" : difference && difference.low < 0 ? "less" : null;
  return (
    <p className="text-small text-soft">
      {way ? t(way) : null}{" "}
      {required === null ? null : t("required", { level: stepName(question, required) })}
    </p>
  );
}

type LearnProps = { topic: Topic; slug: string; from: string };

function Learn({ topic: { question, required }, slug, from }: LearnProps) {
  const t = useTranslations("personalPlans.learn");
  const because =
    required === null ? t("from", { name: from }) : t("asked", { level: stepName(question, required) });
  return <LearnLink slug={slug} what={nameOf(question)} because={because} />;
}

type ChoiceProps = { roundId: string; topic: Topic; isChosen: boolean; isFull: boolean };

function Choice({ roundId, topic: { question }, isChosen, isFull }: ChoiceProps) {
  const t = useTranslations("scans.topics");
  const forms = useTranslations("scanForms");
  if (isFull && !isChosen) return null;
  const label = isChosen ? "leaveBehind" : "takeAlong";
  return (
    <span className="flex flex-wrap items-center gap-2 no-print">
      {isChosen ? <Chip state="ok">{t("taken")}</Chip> : null}
      <PressForm
        key={label}
        action={isChosen ? leaveBehind : takeAlong}
        fields={{ roundId, questionId: question.id }}
        kind={isChosen ? "quiet" : "plain"}
        label={forms(label)}
        name={forms(`${label}Which`, { what: nameOf(question) })}
      />
    </span>
  );
}
