import { useLocale, useTranslations } from "next-intl";
import { GrowthCard } from "@/components/scans/student/growth-card";
import { raterText } from "@/components/scans/student/rater-words";
import { EarlierList, SideCard } from "@/components/scans/student/side-card";
import { TalkQuestionList } from "@/components/scans/student/talk-questions";
import { stepName } from "@/components/scans/step-words";
import { CardSection } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Words } from "@/components/ui/words";
import { moment, shortDate } from "@/lib/platform/format";
import { nameOf } from "@/lib/scans/instruments/rules";
import type { Standstill } from "@/lib/scans/student/growth/rules";
import type { StudentResultView } from "@/lib/scans/student/reading/queries";
import type { SaidWords } from "@/lib/scans/student/results/queries";
import { earlierOf, noLongerAsked, sidesOf, talkQuestionsOf } from "@/lib/scans/student/results/rules";

type Props = {
  slug: string;
  studentId: string;
  result: StudentResultView;
  name: string;
  isOwn: boolean;
};

/** A closed scan: everybody side by side, the differences as questions, and how it grew. */
export function ScanResult({ slug, studentId, result, name, isOwn }: Props) {
  const t = useTranslations("studentScans");
  const { answered, earlier, words } = result;
  const self = isOwn ? t("result.selfOwn") : t("result.self", { name });
  const gone = noLongerAsked(answered, earlier);
  if (answered.raters.length === 0) return <Notice state="info" text={t("result.nobody")} />;
  return (
    <Words of={["studentScanForms", "scanForms"]}>
      <div className="columns">
        <div className="stack">
          <QuestionsCard {...{ slug, studentId, result, name, isOwn }} />
          {result.growth ? <GrowthCard growth={result.growth} standstills={result.standstills} /> : null}
          {sidesOf(answered).map((side) => (
            <SideCard
              key={side.question.id}
              side={side}
              earlier={earlierOf(side.question, earlier)}
              self={self}
            />
          ))}
          {words.map((one) => (
            <WordsSaid key={one.question.id} words={one} self={self} />
          ))}
        </div>
        <div className="stack">
          <StandstillCard standstills={result.standstills} />
          <CardSection title={t("result.howRead")}>
            <p className="text-small">{t("result.howReadText")}</p>
          </CardSection>
          {gone.length > 0 ? (
            <CardSection title={t("result.noLonger")} lead={t("result.noLongerLead")}>
              {gone.map((one) => (
                <Disclosure key={`${one.round.id} ${one.side.question.id}`} label={nameOf(one.side.question)}>
                  <EarlierList earlier={[one]} self={self} />
                </Disclosure>
              ))}
            </CardSection>
          ) : null}
        </div>
      </div>
    </Words>
  );
}

function QuestionsCard({ slug, studentId, result, name, isOwn }: Props) {
  const { answered, chosen } = result;
  const t = useTranslations("studentScans.result");
  const questions = talkQuestionsOf(sidesOf(answered));
  const hasSelf = answered.raters.some(({ category }) => category === "self");
  const none = hasSelf ? t("none") : isOwn ? t("noSelfOwn") : t("noSelf", { name });
  return (
    <CardSection title={t("questions")} lead={questions.length > 0 ? t("questionsLead") : undefined}>
      {questions.length > 0 ? (
        <div className="grid gap-5">
          <TalkQuestionList {...{ questions, name, isOwn }} choosing={{ roundId: answered.id, chosen }} />
          <TalkAhead {...{ slug, studentId, isOwn }} talk={result.nextTalk} />
        </div>
      ) : (
        <p className="text-soft">{none}</p>
      )}
    </CardSection>
  );
}

/** Where what was chosen is talked about: the talk that comes, or for the coach the way to plan one. */
function TalkAhead({
  slug,
  studentId,
  isOwn,
  talk,
}: Pick<Props, "slug" | "studentId" | "isOwn"> & { talk: StudentResultView["nextTalk"] }) {
  const t = useTranslations("studentScans.result");
  const locale = useLocale();
  if (talk)
    return (
      <p>
        <Link href={`/${slug}/gesprekken/${talk.id}`}>
          {t("nextTalk", { moment: moment(talk.plannedFor, locale) })}
        </Link>
      </p>
    );
  return (
    <p className="text-soft flex flex-wrap items-baseline gap-x-2">
      {t("noTalk")}
      {isOwn ? null : <Link href={`/${slug}/studenten/${studentId}`}>{t("plan")}</Link>}
    </p>
  );
}

function WordsSaid({ words: { question, said }, self }: { words: SaidWords; self: string }) {
  const t = useTranslations("studentScans");
  return (
    <CardSection title={nameOf(question)}>
      {said.length === 0 ? <p className="text-soft">{t("result.noWords")}</p> : null}
      <dl className="said">
        {said.map(({ rater, text }) => (
          <div key={rater.id}>
            <dt>
              {rater.category === "self"
                ? self
                : raterText(
                    rater,
                    (key, values) => t(key, values),
                    (key) => t(key),
                  )}
            </dt>
            <dd className="font-normal whitespace-pre-line">{text}</dd>
          </div>
        ))}
      </dl>
    </CardSection>
  );
}

function StandstillCard({ standstills }: { standstills: readonly Standstill[] }) {
  const t = useTranslations("studentScans.standstill");
  const locale = useLocale();
  if (standstills.length === 0) return null;
  return (
    <CardSection title={t("title")} lead={t("lead")}>
      <ul className="grid gap-3">
        {standstills.map(({ question, step, since, studyYear }) => {
          const values = {
            what: nameOf(question),
            since: shortDate(since, locale),
            step: stepName(question, step),
          };
          return (
            <li key={question.id}>
              {studyYear === null ? t("line", values) : t("lineYear", { ...values, year: studyYear })}
            </li>
          );
        })}
      </ul>
      <div className="mt-4">
        <Disclosure label={t("whenTitle")}>
          <p className="text-small">{t("when")}</p>
        </Disclosure>
      </div>
    </CardSection>
  );
}
