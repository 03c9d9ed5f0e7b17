import { createTranslator } from "use-intl/core";
import { letterOf } from "@/components/mail/letter";
import { fullName, shortDate } from "@/lib/platform/format";
import type { Mail } from "@/lib/platform/mail";
import type { Letter } from "@/lib/scans/mailing/queries";
import english from "@/messages/en/mail.json";
import dutch from "@/messages/nl/mail.json";

const texts = { nl: dutch, en: english };

/** An invitation or a reminder to fill in one form, with where it is, in the language of who gets it. */
export function writeScanLetter(letter: Letter): Mail {
  const { due } = letter;
  if (due === "choose") return chooseLetter(letter);
  if (letter.category === "self" && letter.kind !== "student") return ownLetter({ ...letter, due });
  return letter.isInside ? insideLetter({ ...letter, due }) : linkLetter({ ...letter, due });
}

/** A letter about a form. */
type Asking = Letter & { readonly due: "invitation" | "reminder" };

/** To who takes part in a campaign and did not begin: choose whom you ask (E1). Nothing of what it is about but its name. */
function chooseLetter({
  locale,
  to,
  name,
  institutionName,
  raterName,
  closesOn,
  isAgain,
  address,
}: Letter): Mail {
  const t = createTranslator({ locale, messages: { mail: texts[locale] }, namespace: "mail.choose" });
  const about = { name, institution: institutionName, until: shortDate(closesOn, locale) };
  return letterOf({
    to,
    subject: t(isAgain ? "subjectAgain" : "subject"),
    greeting: t("greeting", { rater: raterName ?? "" }),
    sentences: [t("asked", about), t("until", about), t("declining")],
    button: t("button"),
    address,
    closing: t("closing"),
  });
}

/** To somebody about themselves: their own form of a 360 or a self-assessment. */
function ownLetter(letter: Asking): Mail {
  const { locale, to, due, name, kind, raterName, closesOn, isOfCampaign, address } = letter;
  const t = createTranslator({ locale, messages: { mail: texts[locale] }, namespace: "mail.own" });
  const about = { name, until: shortDate(closesOn, locale) };
  return letterOf({
    to,
    subject: t(`subject.${due}`, about),
    greeting: t("greeting", { rater: raterName ?? "" }),
    sentences: [
      ...[t("asked", about), t("until", about), t(kind === "self" ? "seen" : "seenBeside")],
      ...(kind === "self" && isOfCampaign ? [t("declining")] : []),
    ],
    button: t("button"),
    address,
    closing: t("closing"),
  });
}

/** To who fills in without signing in, with the personal link that opens their form alone. */
function linkLetter(letter: Asking): Mail {
  const { locale } = letter;
  const t = createTranslator({ locale, messages: { mail: texts[locale] }, namespace: "mail.scan" });
  const { institutionName, raterName, closesOn, due } = letter;
  const about = { ...aboutOf(letter), institution: institutionName, until: shortDate(closesOn, locale) };
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

/** To the student a scan is about and who is asked at school: the form is behind the sign-in (R1, R2). */
function insideLetter(letter: Asking): Mail {
  const { locale } = letter;
  const t = createTranslator({ locale, messages: { mail: texts[locale] }, namespace: "mail.studentScan" });
  const about = { ...aboutOf(letter), until: shortDate(letter.closesOn, locale) };
  const whom = letter.category === "self" ? "own" : "other";
  return letterOf({
    to: letter.to,
    subject: t(`${whom}.${letter.due}.subject`, about),
    greeting: t("greeting", { rater: letter.raterName ?? "" }),
    sentences: [t(`${whom}.${letter.due}.asked`, about), t("until", about), t(`${whom}.seen`, about)],
    button: t("button"),
    address: letter.address,
    closing: t("closing"),
  });
}

function aboutOf({ subjectName, teamName, name }: Letter) {
  return { who: subjectName ? fullName(subjectName) : (teamName ?? name), name };
}

/** Who sees what is filled in, as the form itself says it. */
function seenBy({ kind, isAnonymous, category }: Letter) {
  if (kind === "student") return "student";
  return !isAnonymous || category === "leader" || category === "self" ? "open" : "anonymous";
}
