import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { TrainingsPage } from "@/components/plans/trainings/trainings-page";
import { mayListTrainings } from "@/lib/plans/trainings/policy";
import { listTrainings } from "@/lib/plans/trainings/queries";
import { trainingsQuery } from "@/lib/plans/trainings/schema";
import { dayOf } from "@/lib/platform/calendar";
import { read } from "@/lib/platform/read";
import { findDevelopment } from "@/lib/settings/development/queries";

const size = 20;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("trainings.all"))("title") };
}

type Props = PageProps<"/[institution]/scholing">;

export default async function AllTrainingsPage({ searchParams }: Props) {
  const { stand: filter, page } = trainingsQuery.parse(await searchParams);
  const found = await read(async ({ tx, actor, now }) => {
    if (!mayListTrainings(actor)) return null;
    const { institution, institutionId } = actor;
    const { trainingAnswerDays } = await findDevelopment(tx, institutionId);
    return {
      ...(await listTrainings(tx, institutionId, { of: { filter }, page, size })),
      ...{ answerDays: trainingAnswerDays, today: dayOf(now), slug: institution.slug },
    };
  });
  if (!found) notFound();
  return <TrainingsPage {...found} {...{ filter, size }} />;
}
