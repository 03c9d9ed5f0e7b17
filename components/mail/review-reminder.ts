import { createTranslator } from "use-intl/core";
import { letterOf } from "@/components/mail/letter";
import type { Reminder } from "@/lib/plans/campaigns/queries";
import { shortDate } from "@/lib/platform/format";
import type { Mail } from "@/lib/platform/mail";
import dutch from "@/messages/nl/mail.json";

/** Asks a leader to look at the plan of their teams, in Dutch: the language of who has an account is not kept. */
export function writeReviewReminder({ to, name, institutionName, address, dueOn, teams }: Reminder): Mail {
  const t = createTranslator({ locale: "nl", messages: { mail: dutch }, namespace: "mail.review" });
  const about = {
    ...{ name, institution: institutionName, until: shortDate(dueOn, "nl") },
    teams: new Intl.ListFormat("nl").format(teams),
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
