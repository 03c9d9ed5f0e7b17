import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { AssignRole } from "@/components/profiles/assign-role";
import { OutsideHolders } from "@/components/profiles/outside/outside-holders";
import { TeamRoles } from "@/components/profiles/team-roles";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { idsIn } from "@/lib/platform/address";
import { read } from "@/lib/platform/read";
import { findTeamRoles } from "@/lib/profiles/team/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("profiles"))("title") };
}

export default async function TeamRolesPage({ params }: PageProps<"/[institution]/teams/[teamId]/rollen">) {
  const { institution, teamId } = await idsIn(params);
  const page = await read((reading) => findTeamRoles(reading, teamId));
  if (!page) notFound();

  const { team, assignments, choice } = page;
  const t = await getTranslations("profiles");
  const open = await getTranslations("eligibility.open");
  const path = `/${institution}`;
  const running = assignments.filter(({ state }) => state === "running").length;
  return (
    <>
      <Breadcrumb crumbs={[{ label: team.name, href: `${path}/teams/${team.id}` }, { label: t("title") }]} />
      <PageHeader
        title={t("team.title", { team: team.name })}
        lead={t("team.lead", { count: running })}
        actions={
          <>
            {choice ? <LinkButton href={`${path}/rollen/nog-te-halen`}>{open("toList")}</LinkButton> : null}
            <LinkButton href={`${path}/teams/${team.id}/wie-doet-wat`}>{t("team.whoDoesWhat")}</LinkButton>
          </>
        }
      />
      <div className={choice ? "columns" : "stack"}>
        <div>
          <TeamRoles {...page} mayAssign={choice !== null} path={path} />
          <OutsideHolders {...page} teamId={team.id} />
        </div>
        {choice ? <AssignRole teamId={team.id} {...choice} /> : null}
      </div>
    </>
  );
}
