import { useFormatter, useTranslations } from "next-intl";
import { CheckCard } from "@/components/plans/check-card";
import type { LobActions, PersonalFinding } from "@/lib/plans/personal/check/rules";

const shownPlaces = 3;

/** What could make somebody's own plan easier to carry out, for whoever reads that much of it. */
export function PersonalCheck({
  findings,
  lobActions,
  why,
}: {
  findings: readonly PersonalFinding[];
  lobActions: LobActions;
  why: "own" | "opened";
}) {
  const t = useTranslations("personalPlans.check");
  const format = useFormatter();
  const lines = findings.map(({ code, isHeld, places }) => {
    const named = places.slice(0, shownPlaces).map((place) => `‘${place}’`);
    const at = named.length > 0 ? t("at", { places: format.list(named, { type: "conjunction" }) }) : "";
    const text = isHeld ? t(`rules.${code}.held`, lobActions) : `${t(`rules.${code}.tip`, lobActions)} ${at}`;
    return { code, isHeld, text, example: t(`rules.${code}.example`, lobActions) };
  });
  return <CheckCard lines={lines} why={t(`why.${why}`)} />;
}
