import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";
import { CardSection } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Person } from "@/components/ui/face";
import { Link } from "@/components/ui/link";
import type { Actor } from "@/lib/platform/actor";
import { fullName, initials } from "@/lib/platform/format";
import { mayAssign, mayAssignIn } from "@/lib/profiles/assignments/policy";
import type { Holders as HoldersView } from "@/lib/profiles/assignments/queries";

/** More names than this wait behind a press. */
const shownAtOnce = 8;

/** Who has the role: names of the reader's own teams (HR: all), the rest as a number, and in steps where it would tell of a few. */
export function Holders({
  holders,
  actor,
  path,
}: {
  holders: HoldersView;
  actor: Actor;
  /** The role's own address; null when nobody can be given it. */
  path: string | null;
}) {
  const t = useTranslations("profiles.role");
  const rest = holders.named.slice(shownAtOnce);
  const { seen, others, step } = holders.count;
  const everybody = step === 1 ? "holdersCount" : seen > 0 ? "holdersSeen" : "holdersInSteps";
  return (
    <CardSection title={t("holders")} lead={t(everybody, { count: seen > 0 ? seen : others, step })}>
      <HolderList holders={holders.named.slice(0, shownAtOnce)} actor={actor} />
      {rest.length > 0 ? (
        <Disclosure label={t("holdersMore", { count: rest.length })}>
          <HolderList holders={rest} actor={actor} />
        </Disclosure>
      ) : null}
      {seen > 0 && step > 1 ? (
        <p className="mt-3 text-small text-soft">{t("holdersOthers", { count: others, step })}</p>
      ) : null}
      {holders.outside > 0 ? (
        <p className="mt-3 text-small text-soft">{t("holdersOutside", { count: holders.outside })}</p>
      ) : null}
      {path && mayAssignIn(actor, { teamId: null }) ? (
        <div className="mt-4 no-print">
          <LinkButton href={`${path}/toewijzen`} icon="user-plus">
            {t("assign")}
          </LinkButton>
        </div>
      ) : null}
    </CardSection>
  );
}

function HolderList({ holders, actor }: { holders: HoldersView["named"]; actor: Actor }) {
  const t = useTranslations("profiles.role");
  const common = useTranslations("common");
  return (
    <ul className="grid gap-3">
      {holders.map((holder) => (
        <li key={holder.id} className="flex flex-wrap items-center justify-between gap-x-3">
          <Person
            person={{ name: fullName(holder.person), initials: initials(holder.person) }}
            detail={holder.teamName ?? t("noTeam")}
          />
          {mayAssign(actor, holder) ? (
            <Link className="inline-flex min-h-6 items-center text-small" href={addressOf(actor, holder)}>
              {common("edit")}
              <span className="sr-only">: {fullName(holder.person)}</span>
            </Link>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function addressOf({ institution: { slug } }: Actor, { id, roleId, teamId }: HoldersView["named"][number]) {
  return teamId ? `/${slug}/teams/${teamId}/rollen/${id}` : `/${slug}/rollen/${roleId}/mensen/${id}`;
}
