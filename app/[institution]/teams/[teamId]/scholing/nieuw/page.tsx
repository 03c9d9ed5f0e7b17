import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { AskTrainingForm } from "@/components/plans/trainings/training-forms";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { Words } from "@/components/ui/words";
import { findTeam } from "@/lib/organisation/teams/queries";
import { mayAskTraining } from "@/lib/plans/trainings/policy";
import { listGoalOptions } from "@/lib/plans/trainings/queries";
import { idsIn } from "@/lib/platform/address";
import { dayOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { read } from "@/lib/platform/read";
import { findDevelopment } from "@/lib/settings/development/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("trainings.ask"))("title") };
}

type Props = PageProps<"/[institution]/teams/[teamId]/scholing/nieuw">;

export default async function AskTrainingPage({ params }: Props) {
  const { institution, teamId } = await idsIn(params);
  const found = await read(async ({ tx, actor, now }) => {
    const team = await findTeam(tx, actor.institutionId, { teamId, today: dayOf(now) });
    if (!team || !mayAskTraining(actor, team)) return null;
    const { fundingSources, trainingAnswerDays } = await findDevelopment(tx, actor.institutionId);
    const goals = await listGoalOptions(tx, actor, teamId, now);
    return { team, goals, sources: fundingSources, days: trainingAnswerDays };
  });
  if (!found) notFound();

  const t = await getTranslations("trainings");
  const base = `/${institution}/teams/${teamId}`;
  const back = `${base}/scholing`;
  const { team, goals, sources, days } = found;
  const crumbs = [
    { label: team.name, href: base },
    { label: t("title"), href: back },
    { label: t("ask.title") },
  ];
  return (
    <>
      <Breadcrumb crumbs={crumbs} />
      <PageHeader title={t("ask.title")} lead={t("ask.lead", { days })} />
      <div className="grid max-w-[46rem] gap-6">
        <Words of={["trainings", "funding"]}>
          <Card>
            <AskTrainingForm {...{ teamId, goals, sources, back }} submission={newId()} />
          </Card>
        </Words>
      </div>
    </>
  );
}
