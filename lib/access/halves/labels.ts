import type { GivingRefusal } from "@/lib/access/halves/rules";

/** Each reason a second half is not given for, in words. */
export function givingRefusals(
  t: (key: `refusals.${GivingRefusal}`) => string,
): Record<GivingRefusal, string> {
  return { "given-already": t("refusals.given-already"), "too-late": t("refusals.too-late") };
}
