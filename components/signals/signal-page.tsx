import { useTranslations } from "next-intl";
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
import { fullName } from "@/lib/platform/format";
import { newId } from "@/lib/platform/ids";
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
};

/** Passing on what one noticed about a student; for a coach also what was passed on to them (C24). */
export function SignalPage({ view, path }: { view: SignalPageView; path: string }) {
  const t = useTranslations("signals");
  const { chosen, signals, unread } = view;
  return (
    <>
      <Breadcrumb crumbs={[{ label: t("crumb") }]} />
      <PageHeader title={t("title")} lead={t("lead")} />
      <div className="stack max-w-3xl">
        <Unread unread={unread} />
        {signals.length > 0 ? <SignalList signals={signals} path={path} now={view.now} /> : null}
        <Words of={["signals"]}>
          {chosen ? (
            <CardSection title={t("near.about", { name: fullName(chosen.name) })}>
              <RaiseForm studentId={chosen.id} submission={newId()} />
              <p className="mt-3">
                <Link className="inline-flex min-h-6 items-center text-small" href={path}>
                  {t("near.other")}
                </Link>
              </p>
            </CardSection>
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
