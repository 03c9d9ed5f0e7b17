import { useTranslations } from "next-intl";
import { NotesCard, type NotesView, OwnNotesCard } from "@/components/referrals/notes-card";
import { PlacesCard } from "@/components/referrals/places-card";
import { ReferralChip } from "@/components/referrals/referral-chip";
import { ReferralDeeds } from "@/components/referrals/referral-deeds";
import { QualityCard, ReferralFacts } from "@/components/referrals/referral-facts";
import { ReferralWords } from "@/components/referrals/referral-words";
import { StepsCard } from "@/components/referrals/steps-card";
import { ToolsCard } from "@/components/referrals/tools-card";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { PrintButton } from "@/components/ui/print-button";
import { Words } from "@/components/ui/words";
import { dayOf } from "@/lib/platform/calendar";
import { fullName } from "@/lib/platform/format";
import type { NoteView } from "@/lib/referrals/notes/queries";
import type { ReferralSight } from "@/lib/referrals/policy";
import type { PlaceView } from "@/lib/referrals/programmes/queries";
import type { ReferralView } from "@/lib/referrals/queries";
import { isHandled, stateOf } from "@/lib/referrals/rules";
import type { StepView } from "@/lib/referrals/steps/queries";
import type { ReferralTexts } from "@/lib/referrals/texts/rules";
import type { ProgrammeView, ToolView, UseView } from "@/lib/referrals/toolbox/queries";

export type ReferralPageView = {
  readonly referral: ReferralView;
  readonly sight: ReferralSight;
  readonly now: Date;
  /** Whether the reader wrote it. */
  readonly isAuthor: boolean;
  readonly texts: ReferralTexts;
  readonly steps: readonly StepView[];
  /** What tells these steps from others. */
  readonly stepsRead: string;
  readonly places: readonly PlaceView[];
  /** Which instruments were used: for the student and the adviser. */
  readonly uses: readonly UseView[] | null;
  /** The toolbox and programmes of the unit, for the adviser who handles it. */
  readonly offer: {
    readonly tools: readonly ToolView[];
    readonly programmes: readonly ProgrammeView[];
  } | null;
  readonly handlerNotes: NotesView | null;
  /** What the adviser noted, once the student may read it. */
  readonly ownNotes: readonly NoteView[] | null;
  readonly submission: string;
  /** One for each form besides. */
  readonly submissions: Readonly<Record<"step" | "note" | "use" | "offer", string>>;
};

/** One referral, as much of it as its reader may see (permissions.md 6.3). */
export function ReferralPage({ view, slug }: { view: ReferralPageView; slug: string }) {
  const t = useTranslations("referrals");
  const common = useTranslations("common");
  const { referral, sight } = view;
  const name = fullName(referral.student);
  const title = sight === "own" ? t("one.own") : t("one.title", { name });
  const path = `/${slug}/doorverwijzingen`;
  const back =
    sight === "own" || sight === "coach"
      ? { label: sight === "own" ? t("title") : name, href: `/${slug}/studenten/${referral.studentId}` }
      : { label: t("title"), href: path };
  return (
    <Words of={["referralForms"]}>
      <Breadcrumb crumbs={[back, { label: title }]} />
      <PageHeader
        title={title}
        lead={t("one.lead", { unit: referral.unit })}
        actions={<PrintButton>{common("print")}</PrintButton>}
      >
        <ReferralChip referral={referral} />
      </PageHeader>
      <div className="columns">
        <div>
          <Standing view={view} />
          {referral.acceptedAt ? null : <ReferralDeeds view={view} path={path} />}
          <ReferralWords referral={referral} sight={sight} texts={view.texts} />
          <Guidance view={view} />
          {referral.acceptedAt ? <ReferralDeeds view={view} path={path} /> : null}
        </div>
        <div>
          <ReferralFacts referral={referral} />
          <QualityCard referral={referral} />
          <Beside view={view} />
        </div>
      </div>
    </Words>
  );
}

function Standing({ view: { referral, sight } }: { view: ReferralPageView }) {
  const t = useTranslations("referrals.say");
  const { student, unit, handler } = referral;
  const as = sight === "own" || sight === "coach" ? sight : "line";
  const words = { name: student.givenName, unit, handler: handler ? fullName(handler) : "" };
  return <Notice text={t(`${as}.${stateOf(referral)}`, words)} />;
}

/** The steps, and what the adviser keeps. */
function Guidance({ view }: { view: ReferralPageView }) {
  const { referral, sight, now, submissions } = view;
  if (!referral.acceptedAt) return null;
  return (
    <>
      <StepsCard
        referral={referral}
        sight={sight}
        steps={view.steps}
        read={view.stepsRead}
        today={dayOf(now)}
        submission={submissions.step}
      />
      {view.handlerNotes ? (
        <NotesCard {...view.handlerNotes} referral={referral} now={now} submission={submissions.note} />
      ) : null}
      {sight === "own" ? <OwnNotesCard referral={referral} notes={view.ownNotes} /> : null}
    </>
  );
}

/** Programmes and instruments, once somebody took it up. */
function Beside({ view }: { view: ReferralPageView }) {
  const { referral, sight, now, offer, uses, submissions } = view;
  if (!referral.acceptedAt) return null;
  const isOpen = isHandled(referral);
  return (
    <>
      <PlacesCard
        referralId={referral.id}
        aim={referral.aim}
        sight={sight}
        places={view.places}
        programmes={offer?.programmes ?? null}
        isOpen={isOpen}
        submission={submissions.offer}
      />
      {uses ? (
        <ToolsCard
          referralId={referral.id}
          aim={referral.aim}
          uses={uses}
          tools={isOpen && offer ? offer.tools.filter(({ isRetired }) => !isRetired) : null}
          today={dayOf(now)}
          submission={submissions.use}
        />
      ) : null}
    </>
  );
}
