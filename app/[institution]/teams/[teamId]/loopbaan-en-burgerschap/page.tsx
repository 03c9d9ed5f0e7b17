import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SheetPage } from "@/components/effort/sheet-page";
import { mayExportTeam, mayNoteInTeam, mayOpenTeam } from "@/lib/effort/policy";
import { sheetQuery } from "@/lib/effort/schema";
import { findSheet } from "@/lib/effort/sheets/queries";
import { findTeam } from "@/lib/organisation/teams/queries";
import { idsIn } from "@/lib/platform/address";
import { dayOf } from "@/lib/platform/calendar";
import { read } from "@/lib/platform/read";

type Props = PageProps<"/[institution]/teams/[teamId]/loopbaan-en-burgerschap">;

export async function generateMetadata() {
  return { title: (await getTranslations("effort"))("title") };
}

/** How far the students of a team are with career and citizenship. */
export default async function TeamEffortRoute({ params, searchParams }: Props) {
  const { institution: slug, teamId } = await idsIn(params);
  const query = sheetQuery.parse(await searchParams);
  const found = await read(async (reading) => {
    const { tx, actor, now } = reading;
    const team = await findTeam(tx, actor.institutionId, { teamId, today: dayOf(now) });
    if (!team || !mayOpenTeam(actor, teamId)) return null;
    const sheet = await findSheet(reading, { teamId }, query);
    return { team, sheet, mayNote: mayNoteInTeam(actor, teamId), mayExport: mayExportTeam(actor, teamId) };
  });
  if (!found) notFound();
  const { team, ...view } = found;
  const path = `/${slug}/teams/${teamId}`;
  return <SheetPage {...view} {...{ slug, query }} place={{ path, name: team.name, team: team.name }} />;
}
