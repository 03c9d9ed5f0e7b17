import { useTranslations } from "next-intl";
import { WhoSees } from "@/components/ui/who-sees";
import type { Owner } from "@/lib/plans/rules";

/** Whose eyes a piece of the plan is for, under that piece. */
export function SeesPiece({ openedTo }: { openedTo: Owner | null }) {
  const t = useTranslations("personalPlans.sees");
  return openedTo ? (
    <WhoSees who={t("opened", { name: openedTo.name })} why={t("openedWhy", { name: openedTo.name })} />
  ) : (
    <WhoSees who={t("closed")} why={t("closedWhy")} />
  );
}
