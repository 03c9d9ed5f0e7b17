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
