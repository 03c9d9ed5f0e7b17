import { useLocale, useTranslations } from "next-intl";
import { SharedWordsForm } from "@/components/conversations/guests/guest-forms";
import { CardSection } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Words } from "@/components/ui/words";
import { enumerated } from "@/lib/platform/format";

export type SharedWordsView = {
  readonly talkId: string;
  readonly version: number;
  readonly shared: string;
  /** The names of who reads it. */
  readonly readers: readonly string[];
  readonly canWrite: boolean;
  readonly submission: string;
};

/** What of the talk its guests read: the coach writes it, and the student confirms it with the report. */
export function SharedWordsCard({ view }: { view: SharedWordsView }) {
  const t = useTranslations("guests");
  const { shared, readers, canWrite, ...form } = view;
  const who = { names: enumerated(readers, useLocale()), count: readers.length };
  return (
    <CardSection title={t("wordsTitle", who)} lead={t("wordsLead", who)}>
      {shared ? (
        <p className="whitespace-pre-line">{shared}</p>
      ) : (
        <p className="text-soft">{t("wordsNone", who)}</p>
      )}
      {canWrite ? (
        <div className="no-print mt-3">
          <Words of={["guests"]}>
            <Disclosure label={shared ? t("wordsChange") : t("wordsWrite", who)}>
              <SharedWordsForm key={form.version} {...{ ...form, shared, who }} />
            </Disclosure>
          </Words>
        </div>
      ) : null}
    </CardSection>
  );
}
