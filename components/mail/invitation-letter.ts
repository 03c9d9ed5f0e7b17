import { createTranslator } from "use-intl/core";
import { letterOf } from "@/components/mail/letter";
import { writeInvitation } from "@/lib/calendars/files";
import type { InvitationLetter } from "@/lib/calendars/invitations/queries";
import { entryOf } from "@/lib/calendars/labels";
import type { Planned } from "@/lib/calendars/rules";
import { type Locale, longDate, moment } from "@/lib/platform/format";
import type { Mail } from "@/lib/platform/mail";
import type { Messages } from "@/lib/platform/messages";
import english from "@/messages/en/mail.json";
import dutch from "@/messages/nl/mail.json";

const letters = { nl: dutch, en: english };

/** What was planned, moved or called off, with the line for one's own calendar; in the words that calendar shows and no more. */
export function writeInvitationLetter(
  letter: InvitationLetter,
  texts: Messages["calendars"],
  now: Date,
): Mail {
  const { to, name, institutionName, slug, locale, isNeutral, planned, from, publicUrl } = letter;
  const t = createTranslator({ locale, messages: { mail: letters[locale] }, namespace: "mail.invitation" });
  const entry = entryOf(planned, { locale, texts, isNeutral, home: `${publicUrl}/${slug}` });
  const about = { what: entry.summary, at: whenOf(planned, locale) };
  const state = planned.isCancelled ? "off" : planned.at && planned.version > 1 ? "moved" : "planned";
  const mail = letterOf({
    to,
    subject: t(`subjects.${state}`, about),
    greeting: t("greeting", { name }),
    sentences: [t(`sentences.${state}`, about)],
    button: t("button"),
    address: entry.address,
    closing: t("closing", { institution: institutionName }),
  });
  const invitation = writeInvitation({ ...entry, planned }, { from: bare(from), to, publicUrl, now });
  return { ...mail, invitation };
}

function whenOf({ at, on }: Planned, locale: Locale): string {
  if (at) return moment(at, locale);
  return on ? longDate(on, locale) : "";
}

/** The address alone of a sender that may be written with a name. */
function bare(from: string): string {
  return /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from.trim();
}
