import { useLocale, useTranslations } from "next-intl";
import { ConfirmForm } from "@/components/conversations/confirm-form";
import { ObjectForm } from "@/components/conversations/dialogue/object-form";
import { CardSection } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { Words } from "@/components/ui/words";
import type { ObjectionView } from "@/lib/conversations/confirmations/queries";
import { isFinal, lastDayToObject } from "@/lib/conversations/confirmations/rules";
import type { TalkView } from "@/lib/conversations/queries";
import { editionOf } from "@/lib/conversations/rules";
import { dayOf } from "@/lib/platform/calendar";
import { fullName, shortDate } from "@/lib/platform/format";

/** That the student confirmed it, and for the coach whether what they confirmed on one screen can still be taken back. */
export function ConfirmedNotice({ talk, isOwn, now }: { talk: TalkView; isOwn: boolean; now: Date }) {
  const t = useTranslations("dialogue.talk");
  const alone = useTranslations("conversations.talk");
  const locale = useLocale();
  if (!talk.confirmedAt) return null;
  const date = shortDate(dayOf(talk.confirmedAt), locale);
  if (talk.confirmedHow !== "shared-screen")
    return <Notice state="ok" text={alone("confirmedOn", { date })} />;
  if (isOwn || isFinal(talk, dayOf(now))) return <Notice state="ok" text={t("together", { date })} />;
  const until = lastDayToObject(talk);
  const { givenName: name } = talk.student.name;
  const text = until
    ? t("togetherOpen", { date, name, until: shortDate(until, locale) })
    : t("togetherUnseen", { date, name });
  return <Notice text={text} />;
}

/** For the student, in the week after they confirmed on the coach's screen: to sign for it themselves, or to say what is wrong. */
export function LookAgain({
  slug,
  talk,
  submission,
}: {
  slug: string;
  talk: TalkView;
  /** Of what they have against it, at this showing of the page. */
  submission: string;
}) {
  const t = useTranslations("dialogue.talk");
  const locale = useLocale();
  const until = lastDayToObject(talk);
  if (until === null) return null;
  const text = t("togetherText", { date: shortDate(until, locale) });
  return (
    <CardSection title={t("togetherOwn", { name: fullName(talk.coachName) })} lead={text}>
      <div className="grid gap-4">
        <ConfirmForm talkId={talk.id} edition={editionOf(talk)} href={`/${slug}/gesprekken/${talk.id}`} />
        <Words of={["dialogue"]}>
          <Disclosure label={t("object")}>
            <ObjectForm talkId={talk.id} submission={submission} />
          </Disclosure>
        </Words>
      </div>
    </CardSection>
  );
}

/** What the student held against the report, for the two. */
export function Objection({
  objection: { words, objectedAt },
  student,
}: {
  objection: ObjectionView;
  /** The student's first name, or null when the student reads this. */
  student: string | null;
}) {
  const t = useTranslations("dialogue.talk");
  const locale = useLocale();
  const date = shortDate(dayOf(objectedAt), locale);
  const title = student === null ? t("objectionOwn") : t("objection", { name: student });
  const lead = student === null ? t("objectionOnOwn", { date }) : t("objectionOn", { date, name: student });
  return (
    <CardSection title={title} lead={lead}>
      <p className="whitespace-pre-line">{words}</p>
    </CardSection>
  );
}
