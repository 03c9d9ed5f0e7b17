import { useFormatter, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { fullName } from "@/lib/platform/format";
import type { Contacts } from "@/lib/profiles/own/queries";

/** Nobody gave this reader a role; it says who can. */
export function NoRoleYet({ leaders }: { leaders: Contacts["leaders"] }) {
  const t = useTranslations("profiles.mine");
  const names = useFormatter().list(
    leaders.map(({ name }) => fullName(name)),
    { type: "disjunction" },
  );
  return (
    <Card>
      <EmptyState
        icon="shield"
        title={t("none")}
        text={names ? t("noneText", { leaders: names }) : t("noneNobody")}
      />
    </Card>
  );
}
