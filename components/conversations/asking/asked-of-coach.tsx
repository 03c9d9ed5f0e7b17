import { useLocale, useTranslations } from "next-intl";
import { AnswerForm } from "@/components/conversations/asking/answer-form";
import { WordsAsked } from "@/components/conversations/asking/asked-words";
import { CardSection } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Words } from "@/components/ui/words";
import type { StandingView } from "@/lib/conversations/asking/queries";
import { dayOf } from "@/lib/platform/calendar";
import { longDate } from "@/lib/platform/format";

type Props = {
  asked: StandingView & { readonly proposed: object | null };
  /** The student's first name. */
  student: string;
};

/** That a student asks their coach for a talk, and the answer that it is not needed now; planning it stands below. */
export function AskedOfCoach({ asked: { standing, words, proposed }, student }: Props) {
  const t = useTranslations("talkRequests.ofStudent");
  const locale = useLocale();
  const isSilent = words.about === "" && words.suits === "";
  const date = longDate(dayOf(standing.askedAt), locale);
  return (
    <CardSection title={t("title", { name: student })} lead={t("since", { date, name: student })}>
      <div className="grid gap-4">
        {isSilent ? <p>{t("noWords", { name: student })}</p> : <WordsAsked words={words} />}
        {proposed ? <p className="text-small text-soft">{t("proposed")}</p> : null}
        <Words of={["talkRequests"]}>
          <Disclosure label={t("notNow")}>
            <AnswerForm requestId={standing.id} student={student} />
          </Disclosure>
        </Words>
      </div>
    </CardSection>
  );
}
