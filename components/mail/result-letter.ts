import { createTranslator } from "use-intl/core";
import { letterOf } from "@/components/mail/letter";
import { fullName } from "@/lib/platform/format";
import type { Mail } from "@/lib/platform/mail";
import type { ResultLetter } from "@/lib/scans/results/letters/queries";
import english from "@/messages/en/mail.json";
import dutch from "@/messages/nl/mail.json";

const texts = { nl: dutch, en: english };

/** That a result is there, and where: nothing of what is in it, and no key to it. */
export function writeResultLetter(letter: ResultLetter): Mail {
  const { to, locale, kind, count, name, subjectName, institutionName, readerName, address } = letter;
  const t = createTranslator({ locale, messages: { mail: texts[locale] }, namespace: "mail.result" });
  return letterOf({
    ...{ to, address, button: t("button"), closing: t("closing") },
    subject: t(`subject.${kind}`, { count, name, who: subjectName ? fullName(subjectName) : "" }),
    greeting: t("greeting", { reader: readerName }),
    sentences: [t(`there.${kind}`), t("inside", { institution: institutionName })],
  });
}
