import { useLocale, useTranslations } from "next-intl";
import { NoteForm } from "@/components/referrals/note-form";
import { ReferralPress } from "@/components/referrals/referral-press";
import type { AutosaveProps } from "@/components/ui/autosave";
import { CardSection } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { dayOf } from "@/lib/platform/calendar";
import { fullName, longDate } from "@/lib/platform/format";
import { askNotes, openNotes } from "@/lib/referrals/notes/actions";
import type { NoteView } from "@/lib/referrals/notes/queries";
import { notesOpenAt, requestOf } from "@/lib/referrals/notes/rules";
import type { ReferralView } from "@/lib/referrals/queries";
import { isHandled } from "@/lib/referrals/rules";

export type NotesView = {
  readonly notes: readonly NoteView[];
  readonly draft: string;
  readonly autosave: AutosaveProps;
};

type Props = NotesView & { referral: ReferralView; now: Date; submission: string };

/** What the adviser keeps, for who handles it: the student can ask to read it (permissions.md 6.3). */
export function NotesCard({ referral, notes, draft, autosave, now, submission }: Props) {
  const t = useTranslations("referrals.notes");
  return (
    <CardSection title={t("title")} lead={t("lead")}>
      <Asked referral={referral} now={now} />
      {isHandled(referral) ? (
        <NoteForm
          key={draft}
          referralId={referral.id}
          note={draft}
          autosave={autosave}
          submission={submission}
        />
      ) : null}
      <NoteList notes={notes} />
    </CardSection>
  );
}

function Asked({ referral, now }: Pick<Props, "referral" | "now">) {
  const t = useTranslations("referrals.notes");
  const form = useTranslations("referralForms.notes");
  const locale = useLocale();
  const at = notesOpenAt(referral);
  if (at === null || requestOf(referral, now) !== "waits") return null;
  const name = fullName(referral.student);
  return (
    <Notice
      state="attention"
      text={`${t("askedTitle", { name })}. ${t("askedLead", { day: longDate(dayOf(at), locale) })}`}
    >
      <ReferralPress
        action={openNotes}
        fields={{ referralId: referral.id }}
        label={form("open", { name: referral.student.givenName })}
      />
    </Notice>
  );
}

/** The same for the student: that notes may be kept, and once they asked what they say. */
export function OwnNotesCard({
  referral,
  notes,
}: Pick<Props, "referral"> & { notes: readonly NoteView[] | null }) {
  const t = useTranslations("referrals.notes");
  const form = useTranslations("referralForms.notes");
  const locale = useLocale();
  const at = notesOpenAt(referral);
  return (
    <CardSection title={t("ownTitle")} lead={t("ownLead")}>
      {notes ? <NoteList notes={notes} /> : null}
      {!notes && at ? <p>{t("waits", { day: longDate(dayOf(at), locale) })}</p> : null}
      {at ? null : (
        <ReferralPress action={askNotes} fields={{ referralId: referral.id }} label={form("ask")} />
      )}
    </CardSection>
  );
}

function NoteList({ notes }: { notes: readonly NoteView[] }) {
  const t = useTranslations("referrals.notes");
  const locale = useLocale();
  if (notes.length === 0) return <p className="text-soft">{t("none")}</p>;
  return (
    <ul className="divide-y divide-line">
      {notes.map(({ id, author, writtenAt, words }) => (
        <li key={id} className="py-3">
          <p className="text-small text-soft">
            {t("by", { name: fullName(author), day: longDate(dayOf(writtenAt), locale) })}
          </p>
          <p className="whitespace-pre-line break-words">{words}</p>
        </li>
      ))}
    </ul>
  );
}
