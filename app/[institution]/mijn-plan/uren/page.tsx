import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { OwnHoursPage } from "@/components/plans/hours/own-hours-page";
import { findOwnHours } from "@/lib/plans/personal/hours/queries";
import { hoursQuery } from "@/lib/plans/personal/hours/schema";
import { listLearnings, listLearningYears } from "@/lib/plans/personal/learning/queries";
import { mayKeepPlan } from "@/lib/plans/personal/policy";
import { findOwnPlan } from "@/lib/plans/personal/queries";
import { actionsOf } from "@/lib/plans/personal/rules";
import { dayOf, schoolYearOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { read } from "@/lib/platform/read";
import { listOffered } from "@/lib/profiles/competences/queries";
import { distinctNames } from "@/lib/profiles/competences/rules";

const size = 25;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("hours"))("title") };
}

type Props = PageProps<"/[institution]/mijn-plan/uren">;

export default async function HoursPage({ searchParams }: Props) {
  const { jaar, page } = hoursQuery.parse(await searchParams);
  const found = await read(async ({ tx, actor, now }) => {
    if (!mayKeepPlan(actor)) return null;
    const schoolYear = jaar ?? schoolYearOf(now);
    const years = [...(await listLearningYears(tx, actor)), schoolYearOf(now), schoolYear];
    const plan = await findOwnPlan(tx, actor, schoolYear);
    return {
      ...{ schoolYear, size, today: dayOf(now) },
      years: [...new Set(years)].sort((a, b) => b - a),
      year: await findOwnHours(tx, actor, schoolYear, now),
      learnings: await listLearnings(tx, actor, schoolYear, { page, size }),
      actions: actionsOf(plan).map(({ id, what }) => ({ id, name: what })),
      competences: [...distinctNames(await listOffered(tx, actor)).values()],
      submissions: { line: newId(), hours: newId() },
      slug: actor.institution.slug,
    };
  });
  if (!found) notFound();
  return <OwnHoursPage {...found} />;
}
