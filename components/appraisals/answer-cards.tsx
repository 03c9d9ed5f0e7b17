import { useLocale, useTranslations } from "next-intl";
import { CardSection } from "@/components/ui/card";
import type { AnswersView } from "@/lib/appraisals/content/queries";
import type { AppraisalView } from "@/lib/appraisals/queries";
import { dayOf } from "@/lib/platform/calendar";
import { fullName, shortDate } from "@/lib/platform/format";

type Props = { appraisal: AppraisalView; answers: AnswersView; isOwn: boolean };

/** How the employee signed, why they object, and what they added. */
export function AnswerCard({ appraisal, answers: { reasons, reaction }, isOwn }: Props) {
  const t = useTranslations("appraisals");
  const locale = useLocale();
  const { response, respondedAt, unsignedAt, employee } = appraisal;
  const title = isOwn ? t("answer.own") : t("answer.title", { name: fullName(employee) });
  if (!response && unsignedAt)
    return (
      <CardSection title={title}>
        <p>{t("unsigned.noted", { day: shortDate(dayOf(unsignedAt), locale) })}</p>
      </CardSection>
    );
  if (!response || !respondedAt) return null;
  const how = t(`state.${response}`);
  return (
    <CardSection title={title} lead={t("answer.on", { how, day: shortDate(dayOf(respondedAt), locale) })}>
      <div className="grid gap-4">
        {reasons ? <Said title={t("answer.reasons")} text={reasons} /> : null}
        {reaction ? <Said title={t("answer.reaction")} text={reaction} /> : null}
      </div>
    </CardSection>
  );
}

/** What the second check came to. */
export function CheckCard({ appraisal, answers }: Omit<Props, "isOwn">) {
  const t = useTranslations("appraisals.check");
  const locale = useLocale();
  const { ruling, checkedAt, checkedBy } = appraisal;
  if (!ruling || !checkedAt || !checkedBy) return null;
  const day = shortDate(dayOf(checkedAt), locale);
  return (
    <CardSection title={t("title")} lead={t("on", { name: fullName(checkedBy), day })}>
      <div className="grid gap-4">
        <p>{t(`rulings.${ruling}`)}</p>
        {answers.rulingWords ? <Said title={t("words")} text={answers.rulingWords} /> : null}
      </div>
    </CardSection>
  );
}

function Said({ title, text }: { title: string; text: string }) {
  return (
    <section className="grid gap-1" aria-label={title}>
      <h3>{title}</h3>
      <p className="whitespace-pre-line">{text}</p>
    </section>
  );
}
