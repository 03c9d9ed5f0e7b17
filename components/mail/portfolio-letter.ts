import { createTranslator } from "use-intl/core";
import { letterOf } from "@/components/mail/letter";
import { fullName, shortDate } from "@/lib/platform/format";
import type { Mail } from "@/lib/platform/mail";
import type { PortfolioLetter } from "@/lib/portfolio/sharing/mailing/queries";
import english from "@/messages/en/mail.json";
import dutch from "@/messages/nl/mail.json";

const texts = { nl: dutch, en: english };

/** To somebody outside: where they read what a student opened to them, and until when. */
export function writePortfolioLetter(letter: PortfolioLetter): Mail {
  const { locale } = letter;
  const t = createTranslator({ locale, messages: { mail: texts[locale] }, namespace: "mail.portfolioLink" });
  const { to, address, name, institutionName: institution } = letter;
  const about = { who: fullName(letter.ownerName), institution };
  return letterOf({
    ...{ to, address, button: t("button"), closing: t("closing") },
    subject: t("subject", about),
    greeting: t("greeting", { name }),
    sentences: [t("what", about), t("until", { ...about, until: shortDate(letter.expiresOn, locale) })],
  });
}
