import { notFound } from "next/navigation";
import { TeamsPage } from "@/components/teams/teams-page";
import { mayCountMembers, mayExportTeams, mayListTeams } from "@/lib/organisation/teams/policy";
import { listTeams } from "@/lib/organisation/teams/overview/queries";
import { teamsQuery } from "@/lib/organisation/teams/schema";
import { reachOf } from "@/lib/plans/policy";
import { holds } from "@/lib/platform/actor";
import { dayOf, schoolYearOf } from "@/lib/platform/calendar";
import { read } from "@/lib/platform/read";

const size = 25;

export default async function TeamsOverviewPage({ searchParams }: PageProps<"/[institution]/teams">) {
  const query = teamsQuery.parse(await searchParams);
  const page = await read(async ({ tx, actor, now }) => {
    if (!mayListTeams(actor)) return null;
    const [today, schoolYear] = [dayOf(now), schoolYearOf(now)];
    const asked = { today, schoolYear, limit: size };
    const own = [...new Set([...actor.ledTeams, ...actor.teams].map(({ id }) => id))];
    const none = { teams: [], total: 0 };
    const mine = own.length > 0 && query.zoek === "" && !query.plan && query.page === 1;
    const first = { ...asked, teamIds: own, search: "", offset: 0 };
    const seesUnseen = holds(actor, "directorate");
    const isUnseen = seesUnseen && query.plan === "ongezien";
    const rest = { ...asked, teamIds: null, search: query.zoek, isUnseen, offset: (query.page - 1) * size };
    return {
      actor,
      schoolYear,
      seesUnseen,
      mine: mine ? await listTeams(tx, actor.institutionId, first) : none,
      all: await listTeams(tx, actor.institutionId, rest),
    };
  });
  if (!page) notFound();

  const { actor, schoolYear, seesUnseen, mine, all } = page;
  const sight = {
    counts: (teamId: string) => mayCountMembers(actor, { id: teamId }),
    plan: (teamId: string, isAdopted: boolean) => reachOf(actor, { teamId, isAdopted }) !== "none",
  };
  return (
    <TeamsPage
      institution={actor.institution}
      schoolYear={schoolYear}
      mine={mine.teams}
      all={all}
      query={query}
      size={size}
      sight={sight}
      seesUnseen={seesUnseen}
      mayExport={mayExportTeams(actor)}
    />
  );
}
