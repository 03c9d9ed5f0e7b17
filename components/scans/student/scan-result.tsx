import { useLocale, useTranslations } from "next-intl";
import { GrowthCard } from "@/components/scans/student/growth-card";
import { EarlierList } from "@/components/scans/student/side-card";
import { SideCards } from "@/components/scans/student/side-cards";
import { ShareScanCard } from "@/components/scans/student/share-scan-card";
import { TalkQuestionList } from "@/components/scans/student/talk-questions";
import { WordsSaid } from "@/components/scans/student/words-said";
import { stepName } from "@/components/scans/step-words";
import { CardSection } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Words } from "@/components/ui/words";
import { moment, shortDate } from "@/lib/platform/format";
import { nameOf } from "@/lib/scans/instruments/rules";
import type { Standstill } from "@/lib/scans/student/growth/rules";
import type { SharingView, StudentResultView } from "@/lib/scans/student/reading/queries";
import { noLongerAsked, sidesOf, talkQuestionsOf } from "@/lib/scans/student/results/rules";

type Props = {
  slug: string;
  studentId: string;
  result: StudentResultView;
  name: string;
  isOwn: boolean;
};

/** A closed scan: the differences as questions, everybody side by side, and how it grew; for the student, who may see it. */
export function ScanResult({
  sharing,
  ...props
}: Props & { sharing: { view: SharingView; origin: string; hasMail: boolean } | null }) {
  const { result, name, isOwn } = props;
  const t = useTranslations("studentScans");
  const { answered, earlier, words } = result;
  const self = isOwn ? t("result.selfOwn") : t("result.self", { name });
  const gone = noLongerAsked(answered, earlier);
  if (answered.raters.length === 0) return <Notice state="info" text={t("result.nobody")} />;
  return (
    <Words of={["studentScanForms", "scanForms"]}>
      <div className="columns">
        <div className="stack">
          <QuestionsCard {...props} />
          <SideCards answered={answered} earlier={earlier} self={self} />
          {words.map((one) => (
            <WordsSaid key={one.question.id} words={one} self={self} />
          ))}
          {result.growth ? <GrowthCard growth={result.growth} standstills={result.standstills} /> : null}
        </div>
        <div className="stack">
          {sharing ? (
            <ShareScanCard
              sharing={sharing.view}
              roundId={answered.id}
              origin={sharing.origin}
              hasMail={sharing.hasMail}
            />
          ) : null}
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
