import { createTranslator } from "use-intl/core";
import { letterOf } from "@/components/mail/letter";
import { writeInvitation } from "@/lib/calendars/files";
import type { InvitationLetter } from "@/lib/calendars/invitations/queries";
import { entryOf } from "@/lib/calendars/labels";
import { moment } from "@/lib/platform/format";
import type { Mail } from "@/lib/platform/mail";
import english from "@/messages/en/mail.json";
import dutch from "@/messages/nl/mail.json";

const texts = { nl: dutch, en: english };

/** What was planned, moved or called off, with the line for one's own calendar; in the words that calendar shows and no more. */
export function writeInvitationLetter(letter: InvitationLetter, now: Date): Mail {
  const { to, name, institutionName, slug, locale, isNeutral, planned, from, publicUrl } = letter;
  const t = createTranslator({ locale, messages: { mail: texts[locale] }, namespace: "mail.invitation" });
  const entry = entryOf(planned, { locale, isNeutral, home: `${publicUrl}/${slug}` });
  const about = { what: entry.summary, at: planned.at ? moment(planned.at, locale) : "" };
  const state = planned.isCancelled ? "off" : planned.version > 1 ? "moved" : "planned";
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

/** The address alone of a sender that may be written with a name. */
function bare(from: string): string {
  return /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from.trim();
}
