import { createTranslator } from "use-intl/core";
import { letterOf } from "@/components/mail/letter";
import { fullName, shortDate } from "@/lib/platform/format";
import type { Mail } from "@/lib/platform/mail";
import type { SharedLetter } from "@/lib/scans/student/sharing/mailing/queries";
import english from "@/messages/en/mail.json";
import dutch from "@/messages/nl/mail.json";

const texts = { nl: dutch, en: english };

/** To who took part from outside: where they read the result that a student opened to them, and until when. */
export function writeSharedScanLetter(letter: SharedLetter): Mail {
  const locale = letter.locale ?? "nl";
  const t = createTranslator({ locale, messages: { mail: texts[locale] }, namespace: "mail.sharedScan" });
  const { to, address, name, institutionName: institution } = letter;
  const about = { who: fullName(letter.subjectName), name, institution };
  return letterOf({
    ...{ to, address, button: t("button"), closing: t("closing") },
    subject: t("subject", about),
    greeting: t("greeting", { rater: letter.raterName ?? "" }),
    sentences: [t("what", about), t("until", { ...about, until: shortDate(letter.expiresOn, locale) })],
  });
}
