import { getTranslations } from "next-intl/server";
import type { Owner } from "@/lib/plans/rules";

/** Whose eyes a piece is for, in words, for a form in the browser. */
export async function seesWords(openedTo: Owner | null): Promise<{ who: string; why: string }> {
  const t = await getTranslations("personalPlans.sees");
  if (!openedTo) return { who: t("closed"), why: t("closedWhy") };
  return {
    who: t("opened", { name: openedTo.name }),
    why: t("openedWhy", { name: openedTo.name }),
  };
}
