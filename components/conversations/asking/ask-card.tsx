import { useLocale, useTranslations } from "next-intl";
import { AskForm, TakeBack } from "@/components/conversations/asking/ask-form";
import { WordsAsked } from "@/components/conversations/asking/asked-words";
import { HoursAndContact } from "@/components/conversations/hours/coach-hours";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Words } from "@/components/ui/words";
import type { Standing, StandingView } from "@/lib/conversations/asking/queries";
import type { Availability } from "@/lib/conversations/hours/queries";
import { dayOf } from "@/lib/platform/calendar";
import { fullName, longDate } from "@/lib/platform/format";

export type AskView = {
  /** The coach's first name. */
  readonly coach: string;
  /** What the student asked that waits or was answered; null while that is nothing. */
  readonly own: StandingView | null;
  readonly availability: Availability;
  readonly submission: string;
};

/** Where a student asks their coach for a talk, sees that it waits, and reads the answer; with the hours of the coach (N4). */
export function AskCard({
  view: { coach, own, availability, submission },
  isOpen,
}: {
  view: AskView;
  isOpen: boolean;
}) {
  const t = useTranslations("talkRequests");
  const hours = useTranslations("talkRounds.hours");
  const isWaiting = own !== null && own.standing.settledAt === null;
  return (
    <Words of={["talkRequests"]}>
      <Card>
        <div className="grid gap-4">
          {own && isWaiting ? <Waiting own={own} coach={coach} /> : null}
          {own?.standing.settledAt ? <Answered own={own} settledAt={own.standing.settledAt} /> : null}
          {isWaiting ? null : (
            <Disclosure label={own ? t("again") : t("title")} open={isOpen && own === null}>
              <p className="mb-4 text-soft">{t("lead", { coach })}</p>
              <div className="columns">
                <AskForm submission={submission} />
                <section className="grid content-start gap-3">
                  <h2>{hours("ofCoach", { name: coach })}</h2>
                  <HoursAndContact availability={availability} />
                </section>
              </div>
            </Disclosure>
          )}
        </div>
      </Card>
    </Words>
  );
}

function Waiting({ own: { standing, words }, coach }: { own: StandingView; coach: string }) {
  const t = useTranslations("talkRequests");
  const locale = useLocale();
  const date = longDate(dayOf(standing.askedAt), locale);
  return (
    <>
      <div>
        <p className="font-semibold">{t("asked", { coach, date })}</p>
        <p className="text-soft">{t("askedText", { coach })}</p>
      </div>
      <WordsAsked words={words} />
      <TakeBack requestId={standing.id} />
    </>
  );
}

type AnsweredProps = { own: StandingView; settledAt: NonNullable<Standing["settledAt"]> };

function Answered({ own: { standing, words }, settledAt }: AnsweredProps) {
  const t = useTranslations("talkRequests");
  const locale = useLocale();
  const name = standing.answeredBy ? fullName(standing.answeredBy) : "";
  return (
    <div className="grid gap-2">
      <p className="text-soft">{t("answered", { name, date: longDate(dayOf(settledAt), locale) })}</p>
      <p className="whitespace-pre-line">{words.answer}</p>
    </div>
  );
}
