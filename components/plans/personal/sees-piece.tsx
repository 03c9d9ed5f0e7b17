import { useTranslations } from "next-intl";
import { WhoSees } from "@/components/ui/who-sees";
import type { Owner } from "@/lib/plans/rules";

/** Whose eyes a piece of the plan is for, under that piece; colleagues may carry an action of it. */
export function SeesPiece({ openedTo, isShared = false }: { openedTo: Owner | null; isShared?: boolean }) {
  const t = useTranslations("personalPlans.sees");
  const carried = { carried: isShared ? "yes" : "no" } as const;
  return openedTo ? (
    <WhoSees who={t("opened", { name: openedTo.name })} why={t("openedWhy", { name: openedTo.name })} />
  ) : (
    <WhoSees who={t("closed", carried)} why={t("closedWhy", carried)} />
  );
}
