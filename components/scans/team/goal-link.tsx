import { useTranslations } from "next-intl";
import { addressWith } from "@/components/ui/address";
import { LinkButton } from "@/components/ui/button";

type Props = { slug: string; teamId: string; question: string; scan: string; what: string };

/** From an answer to the goal it asks for (G3): what was found stands there as what can be better. */
export function GoalLink({ slug, teamId, question, scan, what }: Props) {
  const t = useTranslations("teamScans.report");
  const said = {
    doel: t("goalTitle", { question }).slice(0, 160),
    beter: t("goalText", { name: scan, what }).slice(0, 1000),
  };
  return (
    <LinkButton
      kind="quiet"
      icon="target"
      href={addressWith(`/${slug}/teams/${teamId}/plan/doelen`, {}, said)}
      aria-label={`${t("goal")}: ${question}`}
    >
      {t("goal")}
    </LinkButton>
  );
}
