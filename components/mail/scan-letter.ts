import { createTranslator } from "use-intl/core";
import { letterOf } from "@/components/mail/letter";
import { fullName, shortDate } from "@/lib/platform/format";
import type { Mail } from "@/lib/platform/mail";
import type { Letter } from "@/lib/scans/mailing/queries";
import english from "@/messages/en/mail.json";
import dutch from "@/messages/nl/mail.json";

const texts = { nl: dutch, en: english };

/** An invitation or a reminder to fill in one form, with the personal link that opens it, in the language of who gets it. */
export function writeScanLetter(letter: Letter): Mail {
  const { locale, subjectName, teamName, institutionName, raterName, closesOn, due } = letter;
  const t = createTranslator({ locale, messages: { mail: texts[locale] }, namespace: "mail.scan" });
  const who = subjectName ? fullName(subjectName) : (teamName ?? letter.name);
  const about = { who, name: letter.name, institution: institutionName, until: shortDate(closesOn, locale) };
  return letterOf({
    to: letter.to,
    subject: t(`subject.${due}`, about),
    greeting: t("greeting", { rater: raterName ?? "" }),
    sentences: [t(`asked.${due}`, about), t("until", about), t(seenBy(letter), about)],
    button: t("button"),
    address: letter.address,
    closing: t("closing", about),
  });
}

/** Who sees what is filled in, as the form itself says it. */
function seenBy({ kind, isAnonymous, category }: Letter) {
  if (kind === "student") return "student";
  return !isAnonymous || category === "leader" || category === "self" ? "open" : "anonymous";
}
