import { createTranslator } from "use-intl/core";
import { letterOf } from "@/components/mail/letter";
import type { SigningLetter } from "@/lib/appraisals/letters/queries";
import { longDate } from "@/lib/platform/format";
import type { Mail } from "@/lib/platform/mail";
import english from "@/messages/en/mail.json";
import dutch from "@/messages/nl/mail.json";

const texts = { nl: dutch, en: english };

/** That something waits to be read and signed, and until when: neither what it is nor from whom. */
export function writeSigningLetter(letter: SigningLetter): Mail {
  const { to, locale, kind, readerName, institutionName, lastDay, address } = letter;
  const t = createTranslator({ locale, messages: { mail: texts[locale] }, namespace: "mail.signing" });
  const day = longDate(lastDay, locale);
  return letterOf({
    ...{ to, address, button: t("button"), closing: t(`closing.${kind}`) },
    subject: t(`subject.${kind}`, { day }),
    greeting: t("greeting", { reader: readerName }),
    sentences: [t("there", { day }), t("inside", { institution: institutionName })],
  });
}
