import { useLocale, useTranslations } from "next-intl";
import { CardSection } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Fact, Facts } from "@/components/ui/facts";
import { ShareBar } from "@/components/ui/segmented-bar";
import { normMinutes, type Recording, timeOf } from "@/lib/conversations/recording/rules";
import { longDate, percentage, wholeNumber } from "@/lib/platform/format";

/** How long recording a talk takes and which fields are used, to see what the form can do without (S6). */
export function RecordingCard({ recording, minimum }: { recording: Recording | null; minimum: number }) {
  const t = useTranslations("manner.recording");
  const locale = useLocale();
  return (
    <CardSection title={t("title")} lead={t("lead", { norm: normMinutes })}>
      {recording ? (
        <Found recording={recording} />
      ) : (
        <p className="text-small text-soft">{t("tooFew", { minimum })}</p>
      )}
      <Disclosure label={t("how")}>
        <div className="grid gap-2">
          <p className="text-small">{t("definition")}</p>
          <p className="text-small">
            {recording
              ? t("week", {
                  date: longDate(recording.monday, locale),
                  talks: wholeNumber(recording.talks, locale),
                  timed: wholeNumber(recording.timed, locale),
                })
              : null}{" "}
            {t("guarded", { minimum })}
          </p>
        </div>
      </Disclosure>
    </CardSection>
  );
}

function Found({ recording }: { recording: Recording }) {
  const t = useTranslations("manner.recording");
  const locale = useLocale();
  const { talks, timed, fields } = recording;
  const time = timeOf(recording);
  return (
    <div className="grid gap-4">
      {time ? (
        <Facts>
          <Fact name={t("middle")}>{t("span", { minutes: time.middle })}</Fact>
          <Fact name={t("inTime", { norm: normMinutes })}>{percentage(time.inTime, timed, locale)}</Fact>
        </Facts>
      ) : null}
      <p className="text-small text-soft">{t("fields")}</p>
      <dl className="grid gap-3">
        {fields.map(({ field, count }) => (
          <div key={field} className="grid gap-1">
            <dt className="text-small">{t(`names.${field}`)}</dt>
            <dd>
              <ShareBar share={count / talks} text={percentage(count, talks, locale)} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
