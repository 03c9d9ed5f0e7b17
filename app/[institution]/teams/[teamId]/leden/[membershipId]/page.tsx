import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { LeaveForm } from "@/components/teams/leave-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { Words } from "@/components/ui/words";
import { findMember } from "@/lib/organisation/teams/members/queries";
import { mayArrangeMember } from "@/lib/organisation/teams/policy";
import { findTeam } from "@/lib/organisation/teams/queries";
import { idsIn } from "@/lib/platform/address";
import { dayOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { read } from "@/lib/platform/read";

type Props = PageProps<"/[institution]/teams/[teamId]/leden/[membershipId]">;

export default async function LeaveTeamPage({ params }: Props) {
  const { teamId, membershipId } = await idsIn(params);
  const t = await getTranslations("organisation.teams.leave");
  const page = await read(async ({ tx, actor, now }) => {
    const today = dayOf(now);
    const team = await findTeam(tx, actor.institutionId, { teamId, today });
    if (!team) return null;
    const member = await findMember(tx, actor.institutionId, { teamId, membershipId });
    const mayEnd = member && mayArrangeMember(actor, { id: team.id, personId: member.id });
    return mayEnd ? { actor, team, member, today } : null;
  });
  if (!page) notFound();

  const { actor, team, member, today } = page;
  const base = `/${actor.institution.slug}/teams/${teamId}`;
  const names = { name: member.name, team: team.name };
  return (
    <>
      <Breadcrumb crumbs={[{ label: team.name, href: base }, { label: t("crumb") }]} />
      <PageHeader title={t("title", names)} lead={t("lead", names)} />
      <div className="max-w-[46rem]">
        <Card>
          <Words of={["organisation"]}>
            <LeaveForm membershipId={membershipId} submission={newId()} today={today} back={base} />
          </Words>
        </Card>
      </div>
    </>
  );
}
