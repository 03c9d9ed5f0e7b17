import { notFound } from "next/navigation";
import { JoinPage } from "@/components/teams/join-page";
import { searchWordsOf } from "@/lib/organisation/names/rules";
import { listNewcomers } from "@/lib/organisation/teams/members/queries";
import { mayArrangeMember, mayArrangeMembers } from "@/lib/organisation/teams/policy";
import { findTeam } from "@/lib/organisation/teams/queries";
import { teamsQuery } from "@/lib/organisation/teams/schema";
import { idsIn } from "@/lib/platform/address";
import { dayOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { read } from "@/lib/platform/read";

type Props = PageProps<"/[institution]/teams/[teamId]/leden">;

export default async function JoinTeamPage({ params, searchParams }: Props) {
  const { teamId } = await idsIn(params);
  const { zoek } = teamsQuery.parse(await searchParams);
  const page = await read(async ({ tx, actor, now }) => {
    const today = dayOf(now);
    const team = await findTeam(tx, actor.institutionId, { teamId, today });
    if (!team || !mayArrangeMembers(actor, team)) return null;
    const words = searchWordsOf(zoek).slice(0, 4);
    const found = await listNewcomers(tx, actor.institutionId, { teamId, words, today });
    const open = found.filter(({ id: personId }) => mayArrangeMember(actor, { id: team.id, personId }));
    return { actor, team, today, found: open.map((person) => ({ ...person, submission: newId() })) };
  });
  if (!page) notFound();
  const { actor, ...shown } = page;
  return <JoinPage {...shown} search={zoek} base={`/${actor.institution.slug}/teams/${teamId}`} />;
}
