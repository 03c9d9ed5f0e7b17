import { getTranslations } from "next-intl/server";
import type { Owner } from "@/lib/plans/rules";

/** Whose eyes a piece is for, in words, for a form in the browser; colleagues may carry an action of it. */
export async function seesWords(
  openedTo: Owner | null,
  isShared = false,
): Promise<{ who: string; why: string }> {
  const t = await getTranslations("personalPlans.sees");
  const carried = { carried: isShared ? "yes" : "no" } as const;
  if (!openedTo) return { who: t("closed", carried), why: t("closedWhy", carried) };
  return {
    who: t("opened", { name: openedTo.name }),
    why: t("openedWhy", { name: openedTo.name }),
  };
}
