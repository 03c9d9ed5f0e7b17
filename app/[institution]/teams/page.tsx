import { notFound } from "next/navigation";
import { TeamsPage } from "@/components/teams/teams-page";
import { mayCountMembers, mayExportTeams, mayListTeams } from "@/lib/organisation/teams/policy";
import { listBranches, listTeams } from "@/lib/organisation/teams/overview/queries";
import { teamsQuery } from "@/lib/organisation/teams/schema";
import { mayRunReviews, reachOf } from "@/lib/plans/policy";
import { holds } from "@/lib/platform/actor";
import { dayOf, schoolYearOf } from "@/lib/platform/calendar";
import { read } from "@/lib/platform/read";

/** As many as a phone shows without scrolling for long. */
const size = 12;

export default async function TeamsOverviewPage({ searchParams }: PageProps<"/[institution]/teams">) {
  const query = teamsQuery.parse(await searchParams);
  const page = await read(async ({ tx, actor, now }) => {
    if (!mayListTeams(actor)) return null;
    const [today, schoolYear] = [dayOf(now), schoolYearOf(now)];
    const asked = { today, schoolYear, limit: size };
    const own = [...new Set([...actor.ledTeams, ...actor.teams].map(({ id }) => id))];
    const isChosen = query.zoek !== "" || query.plan !== undefined || query.onder !== undefined;
    const seesUnseen = holds(actor, "directorate");
    // One's own stand above the others, unless somebody looks for something.
    const isRest = own.length > 0 && !isChosen;
    const first = { ...asked, teamIds: own, search: "", offset: 0 };
    const rest = {
      ...{ ...asked, teamIds: null, search: query.zoek, offset: (query.page - 1) * size },
      ...{ exceptIds: isRest ? own : [], unitId: query.onder },
      isUnseen: seesUnseen && query.plan === "ongezien",
    };
    const { institutionId } = actor;
    return {
      ...{ actor, schoolYear, seesUnseen, isRest },
      branches: await listBranches(tx, institutionId, today),
      mine: isRest && query.page === 1 ? (await listTeams(tx, institutionId, first)).teams : [],
      all: await listTeams(tx, institutionId, rest),
    };
  });
  if (!page) notFound();

  const { actor, ...lists } = page;
  const sight = {
    counts: (teamId: string) => mayCountMembers(actor, { id: teamId }),
    plan: (teamId: string, isAdopted: boolean) => reachOf(actor, { teamId, isAdopted }) !== "none",
  };
  return (
    <TeamsPage
      {...lists}
      {...{ query, size, sight }}
      institution={actor.institution}
      mayExport={mayExportTeams(actor)}
      mayRunReviews={mayRunReviews(actor)}
    />
  );
}
