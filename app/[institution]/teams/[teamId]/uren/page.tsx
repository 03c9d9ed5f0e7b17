import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { TeamHoursPage } from "@/components/plans/hours/team-hours-page";
import { findTeam } from "@/lib/organisation/teams/queries";
import * as may from "@/lib/plans/hours/policy";
import { findTeamHours } from "@/lib/plans/hours/queries";
import { teamHoursQuery } from "@/lib/plans/hours/schema";
import { idsIn } from "@/lib/platform/address";
import { dayOf, schoolYearOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { read } from "@/lib/platform/read";

const size = 20;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("hours.team"))("crumb") };
}

type Props = PageProps<"/[institution]/teams/[teamId]/uren">;

export default async function HoursOfTeamPage({ params, searchParams }: Props) {
  const { institution, teamId } = await idsIn(params);
  const { jaar, page } = teamHoursQuery.parse(await searchParams);
  const found = await read(async ({ tx, actor, now }) => {
    const today = dayOf(now);
    const team = await findTeam(tx, actor.institutionId, { teamId, today });
    if (!team || !may.mayKeepTeamHours(actor, team)) return null;
    const schoolYear = jaar ?? schoolYearOf(now);
    const asked = { teamId, schoolYear, page, size };
    const { days, ...hours } = await findTeamHours(tx, actor.institutionId, asked);
    const shown = days.map((day) => {
      return { ...day, mayRemove: may.mayRemoveStudyDay(actor, { teamId, notedById: day.notedById }) };
    });
    const found = { ...hours, days: shown };
    return { team, found, schoolYear, today, maySet: may.maySetTeamHours(actor, team) };
  });
  if (!found) notFound();
  const submissions = { day: newId(), hours: newId() };
  return <TeamHoursPage {...found} {...{ size, submissions }} base={`/${institution}/teams/${teamId}`} />;
}
