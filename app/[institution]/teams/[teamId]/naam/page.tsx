import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { RenameForm } from "@/components/teams/rename-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { Words } from "@/components/ui/words";
import { mayRenameTeam } from "@/lib/organisation/teams/policy";
import { findTeam } from "@/lib/organisation/teams/queries";
import { idsIn } from "@/lib/platform/address";
import { dayOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { read } from "@/lib/platform/read";

type Props = PageProps<"/[institution]/teams/[teamId]/naam">;

export default async function RenameTeamPage({ params }: Props) {
  const { teamId } = await idsIn(params);
  const t = await getTranslations("organisation.teams.rename");
  const page = await read(async ({ tx, actor, now }) => {
    const team = await findTeam(tx, actor.institutionId, { teamId, today: dayOf(now) });
    return team && mayRenameTeam(actor, team) ? { actor, team } : null;
  });
  if (!page) notFound();

  const { actor, team } = page;
  const base = `/${actor.institution.slug}/teams/${team.id}`;
  return (
    <>
      <Breadcrumb crumbs={[{ label: team.name, href: base }, { label: t("crumb") }]} />
      <PageHeader title={t("title", { team: team.name })} lead={t("lead")} />
      <div className="max-w-[46rem]">
        <Card>
          <Words of={["organisation"]}>
            <RenameForm team={team} submission={newId()} back={base} />
          </Words>
        </Card>
      </div>
    </>
  );
}
