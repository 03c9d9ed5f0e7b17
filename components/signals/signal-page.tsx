import { useTranslations } from "next-intl";
import { PickUpForm } from "@/components/referrals/pick-up-form";
import { PickUpList } from "@/components/referrals/pick-up-list";
import { useReferralChoices } from "@/components/referrals/referral-choices";
import { Nearby } from "@/components/signals/nearby";
import { RaiseByNameForm } from "@/components/signals/raise-by-name-form";
import { RaiseForm } from "@/components/signals/raise-form";
import { SignalList } from "@/components/signals/signal-list";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { CardSection } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { Words } from "@/components/ui/words";
import type { PersonName } from "@/lib/platform/actor";
import { dayOf } from "@/lib/platform/calendar";
import { fullName } from "@/lib/platform/format";
import { newId } from "@/lib/platform/ids";
import type { PickUpView } from "@/lib/referrals/pickups/queries";
import type { Nearby as Found, SignalView } from "@/lib/signals/queries";
import type { UnreadSignal } from "@/lib/signals/stranded/queries";
import { optionOf } from "@/components/ui/select-field";

export type SignalPageView = {
  readonly now: Date;
  readonly hasTeam: boolean;
  readonly search: string;
  readonly found: readonly Found[];
  /** Of the own team, chosen to say something about. */
  readonly chosen: { readonly id: string; readonly name: PersonName } | null;
  readonly teams: readonly { readonly id: string; readonly name: string }[];
  /** What was passed on to the reader. */
  readonly signals: readonly SignalView[];
  /** What the reader passed on and nobody reads now. */
  readonly unread: readonly UnreadSignal[];
  /** What the reader takes up themselves. */
  readonly pickUps: readonly PickUpView[];
};

/** Passing on what one noticed about a student; for a coach also what was passed on to them (C24). */
export function SignalPage({ view, path }: { view: SignalPageView; path: string }) {
  const t = useTranslations("signals");
  const { chosen, signals, unread, pickUps } = view;
  return (
    <>
      <Breadcrumb crumbs={[{ label: t("crumb") }]} />
      <PageHeader title={t("title")} lead={t("lead")} />
      <div className="stack max-w-3xl">
        <Unread unread={unread} />
        {signals.length > 0 ? <SignalList signals={signals} path={path} now={view.now} /> : null}
        <Words of={["signals", "referralForms"]}>
          {pickUps.length > 0 ? <OwnPickUps pickUps={pickUps} /> : null}
          {chosen ? (
            <About student={chosen} path={path} now={view.now} />
          ) : (
            <>
              {view.hasTeam ? <Nearby search={view.search} found={view.found} path={path} /> : null}
              <CardSection title={t("far.title")} lead={t("far.lead")}>
                <RaiseByNameForm teams={view.teams.map(optionOf)} submission={newId()} />
              </CardSection>
            </>
          )}
        </Words>
      </div>
    </>
  );
}

type AboutProps = { student: { id: string; name: PersonName }; path: string; now: Date };

/** About one student of the own team: passing it on, or taking it up oneself (W4). */
function About({ student: { id, name }, path, now }: AboutProps) {
  const t = useTranslations("signals");
  const { aims } = useReferralChoices();
  return (
    <>
      <CardSection title={t("near.about", { name: fullName(name) })}>
        <RaiseForm studentId={id} submission={newId()} />
        <p className="mt-3">
          <Link className="inline-flex min-h-6 items-center text-small" href={path}>
            {t("near.other")}
          </Link>
        </p>
      </CardSection>
      <CardSection title={t("pickUp.title")} lead={t("pickUp.lead")}>
        <PickUpForm studentId={id} today={dayOf(now)} submission={newId()} aims={aims} by="colleague" />
      </CardSection>
    </>
  );
}

function OwnPickUps({ pickUps }: { pickUps: readonly PickUpView[] }) {
  const t = useTranslations("referrals.pickUps");
  return (
    <CardSection title={t("title")} lead={t("lead")}>
      <PickUpList pickUps={pickUps} namesStudent />
    </CardSection>
  );
}

/** What somebody passed on about students who have no coach now. */
function Unread({ unread }: { unread: readonly UnreadSignal[] }) {
  const t = useTranslations("signals");
  if (unread.length === 0) return null;
  return (
    <CardSection title={t("unread.title")} lead={t("unread.lead")}>
      <ul>
        {unread.map(({ id, student }) => (
          <li key={id}>{t("near.about", { name: fullName(student) })}</li>
        ))}
      </ul>
    </CardSection>
  );
}
