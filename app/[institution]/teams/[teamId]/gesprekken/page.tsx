import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { TeamTalksPage } from "@/components/conversations/team-talks-page";
import { findManner } from "@/lib/conversations/coverage/manner/queries";
import { findTeamDepths } from "@/lib/conversations/dialogue/depth/teams/queries";
import { findTalkTime } from "@/lib/conversations/coverage/time/queries";
import { findFirstDays, findTeamCoverage } from "@/lib/conversations/coverage/teams/queries";
import { listLeftBehind } from "@/lib/organisation/students/departing/queries";
import { listCoachOptions } from "@/lib/organisation/students/queries";
import { mayReadStudents } from "@/lib/organisation/teams/policy";
import { findTeam } from "@/lib/organisation/teams/queries";
import { dayOf } from "@/lib/platform/calendar";
import { mayReadPatternsOf } from "@/lib/referrals/policy";
import { countStarts } from "@/lib/start-programme/queries";
import { idsIn } from "@/lib/platform/address";
import { read, type Reading } from "@/lib/platform/read";

type Props = PageProps<"/[institution]/teams/[teamId]/gesprekken">;

const pageNumber = z.coerce.number().int().min(1).max(1000).catch(1);

export async function generateMetadata() {
  const t = await getTranslations("conversations.agenda");
  return { title: t("title") };
}

export default async function TeamTalksRoute({ params, searchParams }: Props) {
  const [{ institution: slug, teamId }, { page }] = await Promise.all([idsIn(params), searchParams]);
  const view = await read((reading) => findPage(reading, teamId));
  if (!view) notFound();
  return <TeamTalksPage slug={slug} view={view} page={pageNumber.parse(page)} />;
}

async function findPage({ tx, actor, now }: Reading, teamId: string) {
  const team = await findTeam(tx, actor.institutionId, { teamId, today: dayOf(now) });
  if (!team || !mayReadStudents(actor, team)) return null;
  const coverage = await findTeamCoverage(tx, actor, teamId, now);
  const leftBehind = await listLeftBehind(tx, actor, { teamId }, now);
  const toGive = coverage.withoutCoach.length + leftBehind.length;
  const coaches = toGive > 0 ? await listCoachOptions(tx, actor, [teamId], now) : [];
  const firstDays = await findFirstDays(tx, actor, teamId, now);
  const starts = await countStarts(tx, actor, teamId, now);
  const manner = await findManner(tx, actor, { teamId }, now);
  const depths = await findTeamDepths(tx, actor, teamId, now);
  const time = await findTalkTime(tx, actor, teamId, now);
  const hasPatterns = mayReadPatternsOf(actor, teamId);
  return { team, coverage, leftBehind, coaches, firstDays, starts, manner, depths, time, hasPatterns };
}
