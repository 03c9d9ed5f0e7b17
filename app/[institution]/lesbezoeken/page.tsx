import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { VisitsPage } from "@/components/visits/visits-page";
import { dayOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { read } from "@/lib/platform/read";
import { findArrangement } from "@/lib/visits/arrangements/queries";
import { findCoverage, findOwnStanding } from "@/lib/visits/coverage/queries";
import { mayArrange, mayReadDue, mayUseVisits } from "@/lib/visits/policy";
import { listVisits } from "@/lib/visits/queries";
import { visitsQuery } from "@/lib/visits/schema";

type Props = PageProps<"/[institution]/lesbezoeken">;

const size = 20;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("visits"))("title") };
}

export default async function VisitsRoute({ params, searchParams }: Props) {
  const path = `/${(await params).institution}/lesbezoeken`;
  const query = await searchParams;
  const { page } = visitsQuery.parse(query);
  const view = await read(async ({ tx, actor, now }) => {
    if (!mayUseVisits(actor)) return null;
    return {
      ...{ personId: actor.personId, now, size, page, submission: newId() },
      ...(await listVisits(tx, actor, { now, size, page })),
      standing: await findOwnStanding(tx, actor, now),
      coverage: mayReadDue(actor) ? await findCoverage(tx, actor, now) : null,
      arrangement: await findArrangement(tx, actor, dayOf(now)),
      mayArrange: mayArrange(actor),
      mayPlan: mayReadDue(actor),
      mayAsk: actor.teams.length > 0,
    };
  });
  if (!view) notFound();
  return <VisitsPage view={view} path={path} query={query} />;
}
