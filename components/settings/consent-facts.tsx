import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Chip } from "@/components/ui/chip";
import { type Locale, moment, shortDate } from "@/lib/platform/format";
import type { ConsentView } from "@/lib/settings/consents/rules";
import { listLabel } from "@/lib/settings/labels";

/** What was decided, and who turned which key when. */
export function ConsentFacts({ consent }: { consent: ConsentView }) {
  const t = useTranslations("settings.consent");
  const words = useTranslations("settings");
  const locale = useLocale() as Locale;
  const deed = (name: string | null, at: Date | null) =>
    at && t("facts.by", { name: name ?? words("history.installation"), when: moment(at, locale) });
  const {
    consentedOn,
    covers,
    document,
    recordedBy,
    recordedAt,
    confirmedBy,
    confirmedAt,
    endedBy,
    endedAt,
  } = consent;
  const facts: { name: string; value: ReactNode; isWide?: true }[] = [
    { name: t("facts.consentedOn"), value: shortDate(consentedOn, locale) },
    { name: t("facts.document"), value: document },
    { name: t("facts.recorded"), value: deed(recordedBy, recordedAt) },
    { name: t("facts.confirmed"), value: deed(confirmedBy, confirmedAt) },
    { name: t("facts.ended"), value: deed(endedBy, endedAt) },
    {
      name: t("facts.covers"),
      isWide: true,
      value: (
        <span className="mt-1 flex flex-wrap gap-2">
          {covers.map((list) => (
            <Chip key={list}>{words(listLabel[list])}</Chip>
          ))}
        </span>
      ),
    },
  ];
  return (
    <dl className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
      {facts.map(({ name, value, isWide }) =>
        value ? (
          <div key={name} className={isWide ? "sm:col-span-2" : undefined}>
            <dt className="text-small text-soft">{name}</dt>
            <dd className="break-words">{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}
