import { createTranslator } from "use-intl/core";
import { letterOf } from "@/components/mail/letter";
import type { Reminder } from "@/lib/plans/campaigns/queries";
import { enumerated, shortDate } from "@/lib/platform/format";
import type { Mail } from "@/lib/platform/mail";
import english from "@/messages/en/mail.json";
import dutch from "@/messages/nl/mail.json";

const texts = { nl: dutch, en: english };

/** Asks a leader to look at the plan of their teams, in the language in which they read Koers. */
export function writeReviewReminder(reminder: Reminder): Mail {
  const { to, name, institutionName, address, dueOn, teams, locale } = reminder;
  const t = createTranslator({ locale, messages: { mail: texts[locale] }, namespace: "mail.review" });
  const about = {
    ...{ name, institution: institutionName, until: shortDate(dueOn, locale) },
    teams: enumerated(teams, locale),
  };
  return letterOf({
    to,
    subject: t("subject", about),
    greeting: t("greeting", about),
    sentences: [t("asked", about), t("until", about)],
    button: t("button"),
    address,
    closing: t("closing"),
  });
}
