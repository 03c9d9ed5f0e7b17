import { useTranslations } from "next-intl";
import { CardSection } from "@/components/ui/card";
import { Link } from "@/components/ui/link";

/** On a team's page: the way to how far its students are, for who reads it all and for who notes it. */
export function TeamEffortCard({ base, seesAll }: { base: string; seesAll: boolean }) {
  const t = useTranslations("effort");
  return (
    <CardSection title={t("title")} lead={t("teamLead")}>
      <p className="no-print">
        <Link href={`${base}/loopbaan-en-burgerschap`}>{t(seesAll ? "openTeam" : "noteTeam")}</Link>
      </p>
    </CardSection>
  );
}
