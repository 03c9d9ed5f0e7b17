import type { PasswordRefusal } from "@/lib/accounts/commands";
import type { SignInRefusal } from "@/lib/platform/auth";

type SignInKey = `refusals.${SignInRefusal}`;

/** Each reason a sign-in is refused for, in words. */
export function signInRefusals(t: (key: SignInKey) => string): Record<SignInRefusal, string> {
  return {
    wrong: t("refusals.wrong"),
    "wait-a-moment": t("refusals.wait-a-moment"),
    "wait-a-while": t("refusals.wait-a-while"),
    busy: t("refusals.busy"),
  };
}

type PasswordKey = `newPassword.${"no-password" | "easily-guessed" | "unchanged" | "wrong"}` | SignInKey;

/** Each reason a new password is refused for, in words. */
export function passwordRefusals(t: (key: PasswordKey) => string): Record<PasswordRefusal, string> {
  return {
    ...signInRefusals(t),
    wrong: t("newPassword.wrong"),
    "no-password": t("newPassword.no-password"),
    "easily-guessed": t("newPassword.easily-guessed"),
    unchanged: t("newPassword.unchanged"),
  };
}
