import { useLocale, useTranslations } from "next-intl";
import { SettleForm } from "@/components/signals/settle-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { Card, CardSection } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { Press } from "@/components/ui/press";
import { openSignal } from "@/lib/signals/actions";
import { refusalTexts } from "@/lib/signals/labels";
import { Words } from "@/components/ui/words";
import { dayOf, timeOf } from "@/lib/platform/calendar";
import { fullName, longDate } from "@/lib/platform/format";
import type { SignalView as Signal } from "@/lib/signals/queries";
import { deedsFor, opensAt, requestOf } from "@/lib/signals/rules";

type Props = { signal: Signal; words: string; slug: string; now: Date };

/** What somebody noticed about a student of this coach, and what the coach did with it. */
export function SignalView({ signal, words, slug, now }: Props) {
  const t = useTranslations("signals");
  const locale = useLocale();
  const name = fullName(signal.student);
  const by = { name: fullName(signal.author), day: longDate(dayOf(signal.raisedAt), locale) };
  return (
    <>
      <Breadcrumb crumbs={[{ label: t("crumb"), href: `/${slug}/signaal` }, { label: name }]} />
      <PageHeader
        title={t("one.title", { name })}
        lead={t("one.by", { ...by, time: timeOf(signal.raisedAt) })}
        actions={
          <LinkButton href={`/${slug}/studenten/${signal.studentId}`}>
            {t("one.toStudent", { name })}
          </LinkButton>
        }
      />
      <div className="stack max-w-3xl">
        <CardSection title={t("one.words")}>
          <p className="whitespace-pre-line">{words}</p>
        </CardSection>
        <PickedUp signal={signal} />
        <Request signal={signal} now={now} />
        <Card>
          {signal.deed === null ? (
            <Words of={["signals"]}>
              <SettleForm signalId={signal.id} deeds={deedsFor(signal)} />
            </Words>
          ) : (
            <p>{t("one.done", { deed: t(`deeds.${signal.deed}`) })}</p>
          )}
        </Card>
      </div>
    </>
  );
}

/** Who passed it on takes it up themselves: until when, and what came of it (W4). */
function PickedUp({ signal: { pickedUp, author } }: { signal: Signal }) {
  const t = useTranslations("signals.pickedUp");
  const locale = useLocale();
  if (!pickedUp) return null;
  const { dueOn, minutes, outcome } = pickedUp;
  return (
    <CardSection title={t("title", { name: fullName(author) })}>
      <p>{outcome ? t(`outcomes.${outcome}`) : t("by", { day: longDate(dueOn, locale), minutes })}</p>
    </CardSection>
  );
}

/** The student asked to read it: the coach talks it through and opens it, or a week does. */
function Request({ signal, now }: { signal: Signal; now: Date }) {
  const t = useTranslations("signals");
  const locale = useLocale();
  const state = requestOf(signal, now);
  const at = opensAt(signal);
  if (state === "none" || at === null || signal.askedAt === null) return null;
  const name = fullName(signal.student);
  const on = (moment: Date) => longDate(dayOf(moment), locale);
  if (state === "open")
    return (
      <Card>
        <p>{t("request.opened", { name, day: on(at) })}</p>
      </Card>
    );
  return (
    <CardSection
      title={t("request.title", { name })}
      lead={t("request.lead", { day: on(signal.askedAt), last: on(at) })}
    >
      <Press
        action={openSignal}
        fields={{ signalId: signal.id }}
        label={t("request.open", { name })}
        text={refusalTexts(t)}
      />
    </CardSection>
  );
}
