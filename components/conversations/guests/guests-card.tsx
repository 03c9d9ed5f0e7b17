import { useLocale, useTranslations } from "next-intl";
import { EndGuest, InviteGuestForm } from "@/components/conversations/guests/guest-forms";
import { CardSection } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Words } from "@/components/ui/words";
import type { GuestView } from "@/lib/conversations/guests/queries";
import { shortDate } from "@/lib/platform/format";

export type GuestsView = {
  readonly talkId: string;
  /** The student's first name; null when the reader is the student. */
  readonly student: string | null;
  readonly guests: readonly GuestView[];
  readonly canInvite: boolean;
  /** Whether the reader hands the links over. */
  readonly isHolder: boolean;
  /** Where links begin, for whoever hands one over. */
  readonly origin: string;
  readonly hasMail: boolean;
};

/** Who joins a talk from the placement, what they wrote, and their links as long as these last. */
export function GuestsCard({ view }: { view: GuestsView }) {
  const t = useTranslations("guests");
  const { talkId, student, guests, canInvite, hasMail } = view;
  return (
    <CardSection title={t("title")} lead={student ? t("lead", { student }) : t("leadOwn")}>
      <Words of={["guests"]}>
        {guests.length === 0 ? (
          <p className="text-small text-soft">{student ? t("nobody") : t("nobodyOwn")}</p>
        ) : (
          <ul className="grid gap-5">
            {guests.map((guest) => (
              <li key={guest.id} className="grid gap-2">
                <Guest guest={guest} view={view} />
              </li>
            ))}
          </ul>
        )}
        {canInvite ? (
          <div className="no-print mt-4">
            <Disclosure label={t("invite")} open={guests.length === 0}>
              <InviteGuestForm key={guests.length} talkId={talkId} hasMail={hasMail} />
            </Disclosure>
          </div>
        ) : null}
      </Words>
    </CardSection>
  );
}

function Guest({ guest, view }: { guest: GuestView; view: GuestsView }) {
  const t = useTranslations("guests");
  const locale = useLocale();
  const { name, company, link, preparation, reaction, confirmedOn } = guest;
  const opened = guest.openedOn ? t("opened", { day: shortDate(guest.openedOn, locale) }) : t("unopened");
  return (
    <>
      <p>
        <b>{name}</b>
        {company ? `, ${company}` : ""}
        <span className="block text-small text-soft">
          {link ? `${t("until", { until: shortDate(guest.expiresOn, locale) })} ${opened}` : t("ended")}
          {link && view.hasMail && guest.hasMail ? ` ${t("mailed")}` : ""}
        </span>
      </p>
      {preparation ? <Said title={t("preparedBy", { name })} text={preparation} /> : null}
      {confirmedOn ? (
        <p className="text-small">{t("agreedOn", { day: shortDate(confirmedOn, locale) })}</p>
      ) : null}
      {reaction ? <Said title={t("reactionBy", { name })} text={reaction} /> : null}
      {link ? (
        <div className="no-print grid gap-2">
          {view.isHolder ? (
            <Disclosure label={t("link", { name })}>
              <span className="grid gap-2">
                <span className="text-small text-soft">{t("linkWhat", { name })}</span>
                <code className="wrap-anywhere select-all text-small">{`${view.origin}${link}`}</code>
              </span>
            </Disclosure>
          ) : null}
          <EndGuest talkId={view.talkId} guestId={guest.id} name={name} />
        </div>
      ) : null}
    </>
  );
}

function Said({ title, text }: { title: string; text: string }) {
  return (
    <section aria-label={title}>
      <h3 className="text-small text-soft">{title}</h3>
      <p className="whitespace-pre-line">{text}</p>
    </section>
  );
}
