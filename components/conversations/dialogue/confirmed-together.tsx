import { useLocale, useTranslations } from "next-intl";
import { ConfirmForm } from "@/components/conversations/confirm-form";
import { ObjectForm } from "@/components/conversations/dialogue/object-form";
import { CardSection } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Words } from "@/components/ui/words";
import type { ObjectionView } from "@/lib/conversations/confirmations/queries";
import { lastDayToObject } from "@/lib/conversations/confirmations/rules";
import type { TalkView } from "@/lib/conversations/queries";
import { editionOf } from "@/lib/conversations/rules";
import { dayOf } from "@/lib/platform/calendar";
import { shortDate } from "@/lib/platform/format";

/** For the student, in the week after they confirmed on the coach's screen: to sign for it themselves, or to say what is wrong. */
export function LookAgain({ slug, talk }: { slug: string; talk: TalkView }) {
  const t = useTranslations("dialogue.talk");
  const locale = useLocale();
  const until = lastDayToObject(talk);
  if (until === null) return null;
  const text = t("togetherText", { date: shortDate(until, locale) });
  return (
    <CardSection title={t("togetherOwn")} lead={text}>
      <div className="grid gap-4">
        <ConfirmForm talkId={talk.id} edition={editionOf(talk)} href={`/${slug}/gesprekken/${talk.id}`} />
        <Words of={["dialogue"]}>
          <Disclosure label={t("object")}>
            <ObjectForm talkId={talk.id} />
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
