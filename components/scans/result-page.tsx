import { useTranslations } from "next-intl";
import { QuestionCard } from "@/components/scans/question-card";
import { ShareCard } from "@/components/scans/share-card";
import { TopicsCard } from "@/components/scans/topics-card";
import { WordsCard } from "@/components/scans/words-card";
import { CardSection } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import type { Candidate } from "@/lib/scans/feedback/queries";
import type { ReadResult } from "@/lib/scans/feedback/reading/queries";
import { earlierStepsOf } from "@/lib/scans/growth/rules";
import { withheldOf } from "@/lib/scans/results/rules";
import type { RoundView } from "@/lib/scans/rounds/queries";

type Props = {
  round: RoundView;
  result: ReadResult;
  /** With whom the reader can share; null for who reads another's result. */
  readers: readonly Candidate[] | null;
  slug: string;
};

/** A closed 360 or self-assessment: oneself beside the others, in steps and words, never a score. */
export function ResultPage({ round, result, readers, slug }: Props) {
  const t = useTranslations("scans.result");
  const { scales, words, gaps, showsOthers, turnout, topics, earlier } = result;
  const withheld = withheldOf({ showsOthers, turnout, groups: scales.groups });
  return (
    <div className="columns">
      <div className="stack">
        {turnout.length === 0 ? <Notice state="info" text={t("nobody")} /> : null}
        {withheld.map((why) => (
          <Notice key={why} state="info" text={t(`withheld.${why}`)} />
        ))}
        {scales.questions.map((one) => (
          <QuestionCard key={one.question.id} result={one} earlier={earlierStepsOf(one.question, earlier)} />
        ))}
        {words.map((one) => (
          <WordsCard key={one.question.id} words={one} isOwn={round.kind === "self"} />
        ))}
      </div>
      <div className="stack">
        {topics ? (
          <TopicsCard {...{ round, topics, slug }} sheet={`/${slug}/scans/feedback/${round.id}/bespreken`} />
        ) : null}
        <CardSection title={t("howMany")}>
          <ul className="grid gap-1 text-small">
            {scales.groups.map(({ kinds, count }) => (
              <li key={kinds.join()}>
                {kinds.map((kind) => t(`groups.${kind}`)).join(" + ")}: {count}
              </li>
            ))}
            {scales.groups.length === 0 ? <li>{t("answered", { count: round.submitted })}</li> : null}
          </ul>
          <p className="text-small text-soft mt-3">{t("howCounted")}</p>
        </CardSection>
        {gaps.length > 0 && !topics ? (
          <CardSection title={t("gaps")} lead={t("gapsLead")}>
            <ul className="grid gap-3">
              {gaps.slice(0, 3).map(({ competenceId, name, required, seen }) => {
                const question = scales.questions.find(
                  (one) => one.question.competenceId === competenceId,
                )?.question;
                const steps = question?.steps ?? [];
                return (
                  <li key={competenceId}>
                    <b>{name}</b>
                    <p className="text-small text-soft">
                      {t("gap", { seen: steps[seen]?.name ?? "", required: steps[required]?.name ?? "" })}{" "}
                      {/* Each level builds on the one before (C27). */}
                      {required - seen > 1 ? t("gapFirst", { level: steps[seen + 1]?.name ?? "" }) : null}
                    </p>
                  </li>
                );
              })}
            </ul>
          </CardSection>
        ) : null}
        {readers ? <ShareCard round={round} readers={readers} /> : null}
      </div>
    </div>
  );
}
