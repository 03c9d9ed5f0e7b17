import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";
import { CardSection } from "@/components/ui/card";
import type { PlanRights } from "@/components/plans/plan-rights";

/** Where the team wants to be, in a few sentences. */
export function AmbitionCard({ ambition, rights }: { ambition: string; rights: PlanRights }) {
  const t = useTranslations("plans.ambition");
  if (ambition === "" && !rights.mayChange) return null;
  const edit = (
    <span className="no-print">
      <LinkButton kind="quiet" href={`${rights.base}/ambitie${rights.year}`}>
        {t(ambition === "" ? "write" : "edit")}
      </LinkButton>
    </span>
  );
  return (
    <CardSection title={t("title")} action={rights.mayChange ? edit : null}>
      <p className={ambition === "" ? "text-soft" : "whitespace-pre-line"}>{ambition || t("empty")}</p>
    </CardSection>
  );
}
