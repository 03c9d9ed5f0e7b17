import { useLocale, useTranslations } from "next-intl";
import { ReferralPress } from "@/components/referrals/referral-press";
import { Breadcrumb, type Crumb } from "@/components/ui/breadcrumb";
import { CardSection } from "@/components/ui/card";
import { Fact, Facts } from "@/components/ui/facts";
import { PageHeader } from "@/components/ui/page-header";
import { Words } from "@/components/ui/words";
import { dayOf } from "@/lib/platform/calendar";
import { fullName, longDate } from "@/lib/platform/format";
import { endNote } from "@/lib/referrals/colleagues/actions";
import type { ColleagueNoteView } from "@/lib/referrals/colleagues/queries";
import { isOpen } from "@/lib/referrals/colleagues/rules";

type Props = {
  note: ColleagueNoteView;
  words: string;
  now: Date;
  isOwn: boolean;
  mayEnd: boolean;
  slug: string;
};

/** What a coach told one colleague about a student: read by these three, and by nobody else (W3). */
export function ColleagueNotePage({ note, words, now, isOwn, mayEnd, slug }: Props) {
  const t = useTranslations("referrals.told");
  const form = useTranslations("referralForms.told");
  const locale = useLocale();
  const isRead = isOpen(note, dayOf(now));
  const [author, reader] = [fullName(note.author), fullName(note.reader)];
  const facts = { author, reader, day: longDate(dayOf(note.writtenAt), locale) };
  const name = fullName(note.student);
  const title = isOwn ? t("titleOwn") : t("title", { name });
  const up: Crumb[] = [{ label: t("crumb"), href: `/${slug}/studenten/${note.studentId}` }, { label: title }];
  return (
    <Words of={["referralForms"]}>
      <Breadcrumb crumbs={up} />
      <PageHeader
        title={title}
        lead={isRead ? t("by", { ...facts, until: longDate(note.endsOn, locale) }) : t("over", facts)}
      />
      <div className="stack max-w-3xl">
        <CardSection title={t("what")}>
          <p className="whitespace-pre-line break-words">{words}</p>
          <Facts>
            <Fact name={t("purpose")}>{t(`purposes.${note.purpose}`)}</Fact>
          </Facts>
        </CardSection>
        {mayEnd && isRead ? (
          <ReferralPress action={endNote} fields={{ noteId: note.id }} label={form("end")} />
        ) : null}
      </div>
    </Words>
  );
}
