import { notFound } from "next/navigation";
import { findPage } from "@/app/[institution]/teams/[teamId]/find-page";
import { TeamPage } from "@/components/teams/team-page";
import { idsIn } from "@/lib/platform/address";
import { read } from "@/lib/platform/read";
import { currentLocale } from "@/lib/platform/session";

type Props = PageProps<"/[institution]/teams/[teamId]">;

export default async function TeamOverviewPage({ params }: Props) {
  const { teamId } = await idsIn(params);
  const page = await read((reading) => findPage(reading, teamId));
  if (!page) notFound();
  return <TeamPage {...page} locale={await currentLocale()} />;
}
