import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { TeamTrainingsPage } from "@/components/plans/trainings/team-trainings-page";
import { findTeam } from "@/lib/organisation/teams/queries";
import * as may from "@/lib/plans/trainings/policy";
import { listTrainings } from "@/lib/plans/trainings/queries";
import { mayBeSettled } from "@/lib/plans/trainings/rules";
import { teamTrainingsQuery } from "@/lib/plans/trainings/schema";
import { idsIn } from "@/lib/platform/address";
import { dayOf } from "@/lib/platform/calendar";
import { read } from "@/lib/platform/read";
import { findDevelopment } from "@/lib/settings/development/queries";

const size = 10;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("trainings"))("title") };
}

type Props = PageProps<"/[institution]/teams/[teamId]/scholing">;

export default async function TrainingsOfTeamPage({ params, searchParams }: Props) {
  const { institution, teamId } = await idsIn(params);
  const { page } = teamTrainingsQuery.parse(await searchParams);
  const found = await read(async ({ tx, actor, now }) => {
    const today = dayOf(now);
    const team = await findTeam(tx, actor.institutionId, { teamId, today });
    if (!team || !may.mayReadTrainings(actor, team)) return null;
    const { trainings, ...rest } = await listTrainings(tx, actor.institutionId, {
      ...{ of: { teamId }, page, size },
    });
    const { trainingAnswerDays } = await findDevelopment(tx, actor.institutionId);
    return {
      ...{ team, ...rest, today, answerDays: trainingAnswerDays, mayAsk: may.mayAskTraining(actor, team) },
      trainings: trainings.map((training) => ({
        ...training,
        mayAnswer: mayBeSettled(training).ok && may.mayAnswerTraining(actor, training),
        mayWithdraw: mayBeSettled(training).ok && may.mayWithdrawTraining(actor, training),
      })),
    };
  });
  if (!found) notFound();
  return <TeamTrainingsPage {...found} size={size} base={`/${institution}/teams/${teamId}`} />;
}
