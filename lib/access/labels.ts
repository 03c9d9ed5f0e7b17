import type { PasswordGiftRefusal } from "@/lib/access/commands";
import type { UserView } from "@/lib/access/rules";

type RefusalKey = `refusals.${PasswordGiftRefusal}`;

/** Each reason access or a password is not given for, in words. */
export function accessRefusals(t: (key: RefusalKey) => string): Record<PasswordGiftRefusal, string> {
  return {
    "no-address": t("refusals.no-address"),
    "has-left": t("refusals.has-left"),
    "no-access": t("refusals.no-access"),
    "account-elsewhere": t("refusals.account-elsewhere"),
    "uses-single-sign-on": t("refusals.uses-single-sign-on"),
    "email-taken": t("refusals.email-taken"),
    busy: t("refusals.busy"),
  };
}

/** How somebody signs in, as a message key. */
export function wayKey({ hasPassword, isTemporary, hasSingleSignOn }: UserView) {
  if (isTemporary) return "ways.temporary" as const;
  if (hasPassword && hasSingleSignOn) return "ways.both" as const;
  if (hasPassword) return "ways.password" as const;
  return hasSingleSignOn ? ("ways.provider" as const) : ("ways.nothing" as const);
}
