import type { FoundingRefusal, SetUpRefusal } from "@/lib/operator/commands";

/** Each reason the set-up is refused for, in words. */
export function setUpRefusals(t: (key: `refusals.${SetUpRefusal}`) => string): Record<SetUpRefusal, string> {
  return {
    "wrong-code": t("refusals.wrong-code"),
    "set-up-already": t("refusals.set-up-already"),
    "easily-guessed": t("refusals.easily-guessed"),
    "wait-a-moment": t("refusals.wait-a-moment"),
    "wait-a-while": t("refusals.wait-a-while"),
    busy: t("refusals.busy"),
  };
}

/** Each reason an institution is not founded for, in words. */
export function foundingRefusals(
  t: (key: `refusals.${FoundingRefusal}`) => string,
): Record<FoundingRefusal, string> {
  return {
    "slug-taken": t("refusals.slug-taken"),
    demo: t("refusals.demo"),
    "email-taken": t("refusals.email-taken"),
    busy: t("refusals.busy"),
  };
}
