import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";
import { CardSection } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { EmptyState } from "@/components/ui/empty-state";
import { Person } from "@/components/ui/face";
import { Link } from "@/components/ui/link";
import { type Column, Table } from "@/components/ui/table";
import { WhoSees } from "@/components/ui/who-sees";
import type { Member } from "@/lib/organisation/teams/members/queries";
import { hours, type Locale, shortDate } from "@/lib/platform/format";

type Props = {
  members: readonly Member[];
  mayArrange: boolean;
  seesContracts: boolean;
  base: string;
  locale: Locale;
};

/** Who works in the team, with roles and hours; the end of a contract only for who may know it. */
export function MemberTable({ members, mayArrange, seesContracts, base, locale }: Props) {
  const t = useTranslations("organisation.teams.team");
  // A column nothing stands in would only make names narrower.
  const somebodyEnds = members.some(({ contractEnd }) => contractEnd !== null);
  const add = mayArrange ? (
    <LinkButton icon="user-plus" href={`${base}/leden`}>
      {t("add")}
    </LinkButton>
  ) : null;
  return (
    <div id="mensen">
      <CardSection title={t("people")} lead={t("peopleLead")} action={add} pad={false}>
        <Table
          caption={t("peopleCaption")}
          columns={useColumns({ mayArrange, seesContracts: seesContracts && somebodyEnds, base, locale })}
          rows={members}
          rowKey={({ membershipId }) => membershipId}
          empty={<EmptyState icon="users" title={t("noPeople")} text={t("noPeopleText")} />}
        />
        <div className="flex flex-wrap items-center justify-between gap-2 px-5 py-3">
          <WhoSees who={t("seesRoles")} why={t("seesRolesWhy")} />
          <Link href={`${base}/rollen`}>{t("rolesGo")}</Link>
        </div>
      </CardSection>
    </div>
  );
}

function useColumns({ mayArrange, seesContracts, base, locale }: Omit<Props, "members">): Column<Member>[] {
  const t = useTranslations("organisation.teams.team");
  const person = (member: Member) => <Person person={member} detail={member.jobTitle ?? undefined} />;
  const roles = ({ roles: held }: Member) =>
    held.length === 0 ? (
      <span className="text-soft">{t("noRole")}</span>
    ) : (
      held.map(({ name, minutesPerYear }) => (
        <span key={name} className="block">
          {!minutesPerYear ? name : t("role", { role: name, hours: hours(minutesPerYear, locale) })}
        </span>
      ))
    );
  const contract = ({ contractEnd }: Member) =>
    contractEnd ? (
      <span className="whitespace-nowrap">
        <Chip state="attention">{t("contractEnds", { date: shortDate(contractEnd.endsOn, locale) })}</Chip>
      </span>
    ) : null;
  const end = (member: Member) => (
    <LinkButton
      kind="quiet"
      href={`${base}/leden/${member.membershipId}`}
      aria-label={t("endFor", { name: member.name })}
    >
      {t("end")}
    </LinkButton>
  );
  return [
    { key: "person", label: t("person"), cell: person },
    { key: "roles", label: t("roles"), cell: roles },
    ...(seesContracts ? [{ key: "contract", label: t("contract"), cell: contract }] : []),
    ...(mayArrange ? [{ key: "end", label: t("end"), isMute: true, cell: end }] : []),
  ];
}
