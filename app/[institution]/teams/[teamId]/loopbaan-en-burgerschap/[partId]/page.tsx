import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { NotePage } from "@/components/effort/note-page";
import { mayNoteInTeam } from "@/lib/effort/policy";
import { sheetQuery } from "@/lib/effort/schema";
import { findNoting } from "@/lib/effort/sheets/queries";
import { findTeam } from "@/lib/organisation/teams/queries";
import { idsIn } from "@/lib/platform/address";
import { dayOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { read } from "@/lib/platform/read";

type Props = PageProps<"/[institution]/teams/[teamId]/loopbaan-en-burgerschap/[partId]">;

export async function generateMetadata() {
  return { title: (await getTranslations("effort"))("title") };
}

/** One part for the students of a team, to be filled in by who works in it. */
export default async function TeamNoteRoute({ params, searchParams }: Props) {
  const { institution: slug, teamId, partId } = await idsIn(params);
  const query = sheetQuery.parse(await searchParams);
  const found = await read(async (reading) => {
    const { tx, actor, now } = reading;
    const team = await findTeam(tx, actor.institutionId, { teamId, today: dayOf(now) });
    if (!team || !mayNoteInTeam(actor, teamId)) return null;
    const noting = await findNoting(reading, { teamId }, { partId, ...query });
    return noting && { team, noting };
  });
  if (!found) notFound();
  const { team, noting } = found;
  const place = { path: `/${slug}/teams/${teamId}`, name: team.name };
  return <NotePage {...{ noting, query, place }} submission={newId()} />;
}
