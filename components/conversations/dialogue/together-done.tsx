import { useLocale, useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { objectionDays } from "@/lib/conversations/confirmations/rules";
import type { TalkView } from "@/lib/conversations/queries";
import { dayOf, later } from "@/lib/platform/calendar";
import { shortDate } from "@/lib/platform/format";

/** What the student sees once they confirmed on the coach's screen: nothing of the coach's, and a word to give it back. */
export function TogetherDone({
  slug,
  talk,
  confirmedAt,
}: {
  slug: string;
  talk: TalkView;
  confirmedAt: Date;
}) {
  const t = useTranslations("dialogue.together");
  const date = shortDate(later(dayOf(confirmedAt), { days: objectionDays }), useLocale());
  return (
    <div className="calm" data-calm>
      <PageHeader
        title={t("doneTitle", { name: talk.student.name.givenName })}
        lead={t("doneText", { date })}
      />
      <div>
        <LinkButton href={`/${slug}/gesprekken/${talk.id}`}>{t("doneNext")}</LinkButton>
      </div>
    </div>
  );
}
