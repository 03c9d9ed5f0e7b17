import { createTranslator } from "use-intl/core";
import { letterOf } from "@/components/mail/letter";
import type { GuestLetter } from "@/lib/conversations/guests/mailing/queries";
import { fullName, moment, shortDate } from "@/lib/platform/format";
import type { Mail } from "@/lib/platform/mail";
import english from "@/messages/en/mail.json";
import dutch from "@/messages/nl/mail.json";

const texts = { nl: dutch, en: english };

/** To somebody from the placement: with whom the talk is and when, and where they can prepare it and read what came of it. */
export function writeGuestLetter(letter: GuestLetter): Mail {
  const { locale } = letter;
  const t = createTranslator({ locale, messages: { mail: texts[locale] }, namespace: "mail.guest" });
  const { to, address, institutionName: institution, plannedFor } = letter;
  const about = { student: fullName(letter.studentName), coach: fullName(letter.coachName), institution };
  return letterOf({
    ...{ to, address, button: t("button"), closing: t("closing") },
    subject: t("subject", about),
    greeting: t("greeting", { name: letter.guestName }),
    sentences: [
      plannedFor ? t("when", { ...about, moment: moment(plannedFor, locale) }) : t("what", about),
      t("prepare", about),
      t("until", { until: shortDate(letter.expiresOn, locale) }),
    ],
  });
}
