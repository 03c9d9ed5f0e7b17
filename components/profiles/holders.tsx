import { useTranslations } from "next-intl";
import { CardSection } from "@/components/ui/card";
import { Person } from "@/components/ui/face";
import { LinkButton } from "@/components/ui/button";
import { fullName, initials } from "@/lib/platform/format";
import type { Holders as HoldersView } from "@/lib/profiles/assignments/queries";

/** Who has the role: names of the reader's own teams (HR: all), the rest as a number. */
export function Holders({ holders, assignAt }: { holders: HoldersView; assignAt: string | null }) {
  const t = useTranslations("profiles.role");
  const named = new Set(holders.named.map(({ personId }) => personId)).size;
  return (
    <CardSection title={t("holders")} lead={t("holdersCount", { count: holders.count })}>
      <ul className="grid gap-3">
        {holders.named.map(({ id, person, teamName }) => (
          <li key={id}>
            <Person
              person={{ name: fullName(person), initials: initials(person) }}
              detail={teamName ?? t("noTeam")}
            />
          </li>
        ))}
      </ul>
      {named > 0 && holders.count > named ? (
        <p className="mt-3 text-small text-soft">{t("holdersOthers", { count: holders.count - named })}</p>
      ) : null}
      {assignAt ? (
        <div className="mt-4 no-print">
          <LinkButton href={assignAt} icon="user-plus">
            {t("assign")}
          </LinkButton>
        </div>
      ) : null}
    </CardSection>
  );
}
