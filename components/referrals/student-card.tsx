import { useLocale, useTranslations } from "next-intl";
import { PickUpList } from "@/components/referrals/pick-up-list";
import { ReferralChip } from "@/components/referrals/referral-chip";
import { LinkButton } from "@/components/ui/button";
import { CardSection } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { Words } from "@/components/ui/words";
import { dayOf } from "@/lib/platform/calendar";
import { fullName, shortDate } from "@/lib/platform/format";
import type { ColleagueNoteView } from "@/lib/referrals/colleagues/queries";
import { isOpen } from "@/lib/referrals/colleagues/rules";
import type { PickUpView } from "@/lib/referrals/pickups/queries";
import type { ReferralView } from "@/lib/referrals/queries";

export type StudentReferralsView = {
  readonly studentId: string;
  /** The student's first name, or null for the student. */
  readonly name: string | null;
  readonly referrals: readonly ReferralView[];
  readonly pickUps: readonly PickUpView[];
  readonly notes: readonly ColleagueNoteView[];
  readonly now: Date;
};

/** On the page of a student, for the two it concerns: what was referred, and what else was done about it. */
export function StudentReferralsCard({ view, slug }: { view: StudentReferralsView; slug: string }) {
  const t = useTranslations("referrals.card");
  const { studentId, name, referrals, pickUps, notes } = view;
  if (name === null && referrals.length + notes.length === 0) return null;
  return (
    <Words of={["referralForms"]}>
      <CardSection
        title={name === null ? t("ownTitle") : t("title")}
        lead={name === null ? t("ownLead") : t("lead", { name })}
      >
        {referrals.length === 0 ? <p className="text-soft">{t("none")}</p> : null}
        <Referrals referrals={referrals} slug={slug} />
        {pickUps.length > 0 ? <PickUps pickUps={pickUps} /> : null}
        {notes.length > 0 ? <Told view={view} slug={slug} /> : null}
        {name === null ? null : (
          <div className="flex flex-wrap gap-2">
            <LinkButton href={`/${slug}/studenten/${studentId}/doorverwijzen`}>{t("refer")}</LinkButton>
            <LinkButton href={`/${slug}/studenten/${studentId}/overleg`} kind="quiet">
              {t("tell")}
            </LinkButton>
          </div>
        )}
      </CardSection>
    </Words>
  );
}

function Referrals({ referrals, slug }: { referrals: readonly ReferralView[]; slug: string }) {
  const t = useTranslations("referrals.reasons");
  const locale = useLocale();
  return (
    <ul className="divide-y divide-line">
      {referrals.map((referral) => (
        <li key={referral.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
          <div className="min-w-0">
            <Link
              className="inline-flex min-h-6 items-center"
              href={`/${slug}/doorverwijzingen/${referral.id}`}
            >
              {t(referral.reason)}
            </Link>
            <small className="block text-soft">{shortDate(dayOf(referral.writtenAt), locale)}</small>
          </div>
          <ReferralChip referral={referral} />
        </li>
      ))}
    </ul>
  );
}

function PickUps({ pickUps }: { pickUps: readonly PickUpView[] }) {
  const t = useTranslations("referrals.pickUps");
  return (
    <>
      <h3 className="mt-4">{t("title")}</h3>
      <PickUpList pickUps={pickUps} />
    </>
  );
}

function Told({ view: { name, notes, now }, slug }: { view: StudentReferralsView; slug: string }) {
  const t = useTranslations("referrals.card");
  const locale = useLocale();
  return (
    <>
      <h3 className="mt-4">{t(name === null ? "toldOwn" : "told")}</h3>
      <ul className="divide-y divide-line">
        {notes.map((note) => (
          <li key={note.id} className="py-2">
            <Link className="inline-flex min-h-6 items-center" href={`/${slug}/overleg/${note.id}`}>
              {t("toldTo", { name: fullName(note.reader) })}
            </Link>
            <small className="block text-soft">
              {isOpen(note, dayOf(now)) ? t("toldUntil", { day: shortDate(note.endsOn, locale) }) : t("over")}
            </small>
          </li>
        ))}
      </ul>
    </>
  );
}
