import { createTranslator } from "use-intl/core";
import { letterOf } from "@/components/mail/letter";
import { fullName, shortDate } from "@/lib/platform/format";
import type { Mail } from "@/lib/platform/mail";
import type { Letter } from "@/lib/scans/mailing/queries";
import mail from "@/messages/nl/mail.json";

/** An invitation or a reminder to fill in one form, with the personal link that opens it. In Dutch: the language of a rater is not known. */
export function writeScanLetter(letter: Letter): Mail {
  const t = createTranslator({ locale: "nl", messages: { mail }, namespace: "mail.scan" });
  const { subjectName, teamName, institutionName, raterName, closesOn, due } = letter;
  const who = subjectName ? fullName(subjectName) : (teamName ?? letter.name);
  const about = { who, name: letter.name, institution: institutionName, until: shortDate(closesOn, "nl") };
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
