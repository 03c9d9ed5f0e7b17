import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";

type Props = { path: string; overdue: number; mayAdd: boolean; teamId: string | null };

/** What the register is for, how much of it is past its day, and the way to a new agreement. */
export function AgreementsHeader({ path, overdue, mayAdd, teamId }: Props) {
  const t = useTranslations("agreements");
  const add = (
    <LinkButton href={`${path}/nieuw${teamId ? `?team=${teamId}` : ""}`} kind="go" icon="plus">
      {t("add")}
    </LinkButton>
  );
  return (
    <PageHeader title={t("title")} lead={t("lead")} actions={mayAdd ? add : undefined}>
      <p className="text-small">
        {t("overdue", { count: overdue })}{" "}
        {overdue > 0 ? <Link href={`${path}?stand=overdue`}>{t("showOverdue")}</Link> : null}
      </p>
    </PageHeader>
  );
}
