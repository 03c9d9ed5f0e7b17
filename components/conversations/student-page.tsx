import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { AskedOfCoach } from "@/components/conversations/asking/asked-of-coach";
import { AgreementsCard } from "@/components/conversations/agreements-card";
import { CoachCard } from "@/components/conversations/coach-card";
import { HandoverNotes } from "@/components/conversations/handover-notes";
import { NewCoach } from "@/components/conversations/new-coach";
import { NextTalk } from "@/components/conversations/next-talk";
import { StudentHeading } from "@/components/conversations/student-heading";
import { TalkTimeline } from "@/components/conversations/talk-timeline";
import { Breadcrumb, type Crumb } from "@/components/ui/breadcrumb";
import { CardSection } from "@/components/ui/card";
import type { ProposedMoment } from "@/components/conversations/plan-form";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Words } from "@/components/ui/words";
import type { AgreementView } from "@/lib/conversations/agreements/queries";
import type { StandingView } from "@/lib/conversations/asking/queries";
import type { HandoverNoteView } from "@/lib/conversations/handover/queries";
import type { TalkFacts } from "@/lib/conversations/queries";
import { isForToday, stateOf } from "@/lib/conversations/rules";
import type { Sight } from "@/lib/organisation/students/policy";
import type { CoachOption, StudentView } from "@/lib/organisation/students/queries";
import { dayOf } from "@/lib/platform/calendar";

export type StudentPageView = {
  slug: string;
  student: StudentView;
  sight: Sight;
  now: Date;
  talks: readonly TalkFacts[];
  agreements: readonly AgreementView[];
  notes: readonly HandoverNoteView[];
  coachOptions: readonly CoachOption[] | null;
  submission: string;
  quickSubmission: string;
  /** How long a talk usually takes here, for who may plan one. */
  usualMinutes: number | null;
  /** For the coach: that the student asks for a talk, and the first moment they have for it; null while nothing waits. */
  asked: (StandingView & { readonly proposed: ProposedMoment | null }) | null;
};

/** A student's page, as much of it as its reader may see. */
export function StudentPage({
  view,
  crumbs,
  before,
  aside,
}: {
  view: StudentPageView;
  crumbs: readonly Crumb[];
  /** What other slices know of the student: under what is planned, and beside the talks. */
  before?: ReactNode;
  aside?: ReactNode;
}) {
  const t = useTranslations("conversations.student");
  const { slug, student, sight, now, talks } = view;
  const coach = (
    <CoachCard student={student} sight={sight} options={view.coachOptions} today={dayOf(now)} slug={slug} />
  );
  const open = talks.filter((talk) => ["planned", "to-record"].includes(stateOf(talk, now))).toReversed();
  return (
    <Words of={["conversations"]}>
      <Breadcrumb crumbs={crumbs} />
      <StudentHeading
        slug={slug}
        student={student}
        sight={sight}
        plannedTalkId={open.find((talk) => isToHold(talk, view))?.id ?? null}
      />
      <div className="columns">
        <div>
          {sight === "colleague" ? (
            <Notice text={t("colleague")} />
          ) : (
            <>
              <Notices view={view} />
              {view.asked ? <AskedOfCoach asked={view.asked} student={student.name.givenName} /> : null}
              <NextTalk {...{ slug, now }} talks={open} planning={planningOf(view)} isOwn={sight === "own"} />
              {before}
              <Past view={view} open={open} />
            </>
          )}
        </div>
        <div>
          {sight === "own" ? coach : null}
          {aside}
          {sight === "own" ? null : coach}
        </div>
      </div>
    </Words>
  );
}

/** What a coach needs to plan a talk; null for others. */
function planningOf({ student, now, submission, quickSubmission, usualMinutes, asked }: StudentPageView) {
  if (usualMinutes === null) return null;
  const { id: studentId, name } = student;
  const { givenName: firstName } = name;
  const today = dayOf(now);
  return { studentId, firstName, today, usualMinutes, asked, submission, quickSubmission };
}

/** Whether recording now would be about this talk: its day has come, and no intaker holds it. */
function isToHold({ plannedFor, coachId }: TalkFacts, { student, now }: StudentPageView): boolean {
  return isForToday(plannedFor, now) && coachId === student.coachId;
}

/** Whether a coach came after another whose talks stay closed. */
function isShutFor({ sight, student }: StudentPageView): boolean {
  return sight === "coach" && student.coach?.isSuccessor === true && !student.opensEarlier;
}

/** What has to be known or answered before anything else on the page. */
function Notices({ view }: { view: StudentPageView }) {
  const t = useTranslations("conversations.student");
  const { student, sight, now } = view;
  return (
    <>
      {sight === "lead" ? <Notice text={t("lead")} /> : null}
      {sight === "own" ? <NewCoach student={student} today={dayOf(now)} /> : null}
      {isShutFor(view) ? <Notice text={t("earlierClosed", { name: student.name.givenName })} /> : null}
    </>
  );
}

/** What was left by an earlier coach, what was agreed, and the talks there were. */
function Past({ view, open }: { view: StudentPageView; open: readonly TalkFacts[] }) {
  const t = useTranslations("conversations.student");
  const all = useTranslations("timeline");
  const { slug, student, sight, now, talks, agreements, notes } = view;
  const past = talks.filter((talk) => !open.includes(talk));
  const isParty = sight === "own" || sight === "coach";
  return (
    <>
      <HandoverNotes notes={notes} student={sight === "own" ? null : student.name.givenName} />
      {isParty ? (
        <AgreementsCard
          agreements={agreements}
          student={sight === "own" ? null : student.name.givenName}
          today={dayOf(now)}
          isAll={!isShutFor(view)}
        />
      ) : null}
      <CardSection title={t("timeline")}>
        {past.length > 0 ? (
          <TalkTimeline slug={slug} talks={past} now={now} />
        ) : (
          <p className="text-soft">
            {sight === "own" ? t("noTalksOwn") : `${t("noTalks")} ${t("noTalksHint")}`}
          </p>
        )}
        <p className="no-print mt-4">
          <Link href={`/${slug}/studenten/${student.id}/tijdlijn`}>{all("open")}</Link>
        </p>
      </CardSection>
    </>
  );
}
