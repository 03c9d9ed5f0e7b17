import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { LearningPage } from "@/components/plans/personal/learning-page";
import {
  listLearnings,
  listLearningYears,
  listRemovedLearnings,
} from "@/lib/plans/personal/learning/queries";
import { learningQuery } from "@/lib/plans/personal/learning/schema";
import { mayKeepPlan } from "@/lib/plans/personal/policy";
import { dayOf, schoolYearOf } from "@/lib/platform/calendar";
import { fullName } from "@/lib/platform/format";
import { newId } from "@/lib/platform/ids";
import { read } from "@/lib/platform/read";
import { listOffered } from "@/lib/profiles/competences/queries";
import { distinctNames } from "@/lib/profiles/competences/rules";

const size = 25;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("personalPlans.learning"))("title") };
}

type Props = PageProps<"/[institution]/mijn-plan/geleerd">;

export default async function LearntPage({ searchParams }: Props) {
  const { jaar, page } = learningQuery.parse(await searchParams);
  const found = await read(async ({ tx, actor, now }) => {
    if (!mayKeepPlan(actor)) return null;
    const schoolYear = jaar ?? schoolYearOf(now);
    const years = await listLearningYears(tx, actor);
    return {
      ...{ schoolYear, size, today: dayOf(now) },
      years: [...new Set([...years, schoolYearOf(now), schoolYear])].sort((a, b) => b - a),
      learnings: await listLearnings(tx, actor, schoolYear, { page, size }),
      removed: await listRemovedLearnings(tx, actor, now),
      competences: [...distinctNames(await listOffered(tx, actor)).values()],
      submission: newId(),
      slug: actor.institution.slug,
      owner: fullName(actor.name),
    };
  });
  if (!found) notFound();
  return <LearningPage {...found} />;
}
