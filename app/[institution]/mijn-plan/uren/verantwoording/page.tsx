import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { StatementPage } from "@/components/plans/hours/statement-page";
import { findOwnHours } from "@/lib/plans/personal/hours/queries";
import { statementQuery } from "@/lib/plans/personal/hours/schema";
import { listLearnings } from "@/lib/plans/personal/learning/queries";
import { mayKeepPlan } from "@/lib/plans/personal/policy";
import { dayOf, schoolYearOf } from "@/lib/platform/calendar";
import { fullName } from "@/lib/platform/format";
import { read } from "@/lib/platform/read";

/** More lines than anybody notes in a year. */
const size = 1_000;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("hours.statement"))("crumb") };
}

type Props = PageProps<"/[institution]/mijn-plan/uren/verantwoording">;

export default async function StatementRoute({ searchParams }: Props) {
  const { jaar, regels } = statementQuery.parse(await searchParams);
  const found = await read(async ({ tx, actor, now }) => {
    if (!mayKeepPlan(actor)) return null;
    const schoolYear = jaar ?? schoolYearOf(now);
    const year = await findOwnHours(tx, actor, schoolYear, now);
    const learnings = regels ? null : await listLearnings(tx, actor, schoolYear, { page: 1, size });
    const { institution } = actor;
    return {
      ...{ year, schoolYear, today: dayOf(now), lines: learnings?.lines ?? null },
      ...{ owner: fullName(actor.name), institution: institution.name },
      base: `/${institution.slug}/mijn-plan/uren`,
    };
  });
  if (!found) notFound();
  return <StatementPage {...found} />;
}
