import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";

/** Nothing was asked yet, or nobody has it: what there is to look through, and the first step. */
export function NobodyFound({ query, opened, base }: { query: string; opened: number; base: string }) {
  const t = useTranslations("colleagues.find");
  const own = <LinkButton href={`${base}/mijn-profiel`}>{t("own")}</LinkButton>;
  return (
    <Card>
      {query === "" ? (
        <EmptyState icon="search" title={t("firstTitle")} text={t("first", { count: opened })} action={own} />
      ) : (
        <EmptyState icon="search" title={t("noneTitle", { query })} text={t("none")} action={own} />
      )}
    </Card>
  );
}
