import { useLocale, useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";
import { CardSection } from "@/components/ui/card";
import { Press } from "@/components/ui/press";
import { dayOf } from "@/lib/platform/calendar";
import { longDate } from "@/lib/platform/format";
import { askForSignal } from "@/lib/signals/actions";
import { refusalTexts } from "@/lib/signals/labels";
import type { OwnRequest } from "@/lib/signals/rules";

type Props = { signals: readonly OwnRequest[]; slug: string };

/** That something was passed on about this student, which they may ask to read: a day, and nothing of what it says (C24). */
export function PassedOn({ signals, slug }: Props) {
  const t = useTranslations("signals");
  if (signals.length === 0) return null;
  return (
    <div id="doorgegeven">
      <CardSection title={t("about.title")} lead={t("about.lead")}>
        <ul className="divide-y divide-line">
          {signals.map((signal) => (
            <li key={signal.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
              <One signal={signal} slug={slug} />
            </li>
          ))}
        </ul>
      </CardSection>
    </div>
  );
}

function One({ signal: { id, raisedAt, state, opensAt }, slug }: { signal: OwnRequest; slug: string }) {
  const t = useTranslations("signals");
  const locale = useLocale();
  const on = t("about.on", { day: longDate(dayOf(raisedAt), locale) });
  return (
    <>
      <div>
        <p className="font-semibold">{on}</p>
        {state === "waits" && opensAt ? (
          <p className="text-small text-soft">
            {t("about.waits", { day: longDate(dayOf(opensAt), locale) })}
          </p>
        ) : null}
        {state === "open" ? <p className="text-small text-soft">{t("about.open")}</p> : null}
      </div>
      {state === "none" ? (
        <Press
          action={askForSignal}
          fields={{ signalId: id }}
          label={t("about.ask")}
          name={`${t("about.ask")}: ${on}`}
          about={on}
          text={refusalTexts(t)}
        />
      ) : null}
      {state === "open" ? (
        <LinkButton href={`/${slug}/signaal/${id}`} aria-label={`${t("about.read")}: ${on}`}>
          {t("about.read")}
        </LinkButton>
      ) : null}
    </>
  );
}
