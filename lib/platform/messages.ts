import type { Locale } from "@/lib/platform/format";
import access from "@/messages/nl/access.json";
import account from "@/messages/nl/account.json";
import common from "@/messages/nl/common.json";
import conversations from "@/messages/nl/conversations.json";
import errors from "@/messages/nl/errors.json";
import exchange from "@/messages/nl/exchange.json";
import insight from "@/messages/nl/insight.json";
import notices from "@/messages/nl/notices.json";
import operator from "@/messages/nl/operator.json";
import organisation from "@/messages/nl/organisation.json";
import plans from "@/messages/nl/plans.json";
import profileForms from "@/messages/nl/profile-forms.json";
import profiles from "@/messages/nl/profiles.json";
import settings from "@/messages/nl/settings.json";
import shell from "@/messages/nl/shell.json";
import signIn from "@/messages/nl/sign-in.json";
import statements from "@/messages/nl/statements.json";
import today from "@/messages/nl/today.json";
import trail from "@/messages/nl/trail.json";

const nl = {
  access,
  account,
  common,
  conversations,
  errors,
  exchange,
  insight,
  notices,
  operator,
  organisation,
  plans,
  profileForms,
  profiles,
  settings,
  shell,
  signIn,
  statements,
  today,
  trail,
};

export type Messages = typeof nl;
export type Namespace = keyof Messages;

/** All words in one language; English is loaded only when somebody reads it. */
export async function loadMessages(locale: Locale): Promise<Messages> {
  if (locale === "nl") return nl;
  return (await import("@/lib/platform/messages-en")).en;
}
