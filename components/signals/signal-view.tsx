import { useLocale, useTranslations } from "next-intl";
import { SettleForm } from "@/components/signals/settle-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { Card, CardSection } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { Words } from "@/components/ui/words";
import { dayOf, timeOf } from "@/lib/platform/calendar";
import { fullName, longDate } from "@/lib/platform/format";
import type { SignalView as Signal } from "@/lib/signals/queries";

/** What somebody noticed about a student of this coach, and what the coach did with it. */
export function SignalView({ signal, words, slug }: { signal: Signal; words: string; slug: string }) {
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
        <Card>
          {signal.deed === null ? (
            <Words of={["signals"]}>
              <SettleForm signalId={signal.id} />
            </Words>
          ) : (
            <p>{t("one.done", { deed: t(`deeds.${signal.deed}`) })}</p>
          )}
        </Card>
      </div>
    </>
  );
}
