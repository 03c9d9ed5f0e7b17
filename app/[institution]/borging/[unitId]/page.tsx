import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { Dashboard } from "@/components/insight/dashboard";
import { dashboardOf } from "@/lib/insight/dashboard/rules";
import { maySeeInstitution, reachOf } from "@/lib/insight/policy";
import { findFigures } from "@/lib/insight/queries";
import { schoolYearAsked } from "@/lib/insight/rules";
import { listingShape } from "@/lib/insight/schema";
import { idsIn } from "@/lib/platform/address";
import { dayOf, schoolYearOf } from "@/lib/platform/calendar";
import { isId } from "@/lib/platform/ids";
import { read } from "@/lib/platform/read";

type Props = {
  params: Promise<{ unitId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("insight"))("title") };
}

export default async function BorgingOfUnitPage({ params, searchParams }: Props) {
  const { unitId } = await idsIn(params);
  const listing = listingShape.parse(await searchParams);
  const { actor, now, figures } = await read(async ({ tx, actor, now }) => {
    if (!maySeeInstitution(actor) || !isId(unitId)) notFound();
    const { institutionId } = actor;
    const schoolYear = schoolYearAsked(listing.jaar, schoolYearOf(now));
    const asked = { institutionId, schoolYear, today: dayOf(now), placeId: unitId, reach: reachOf(actor) };
    return { actor, now, figures: await findFigures(tx, asked) };
  });
  const view = dashboardOf(figures, unitId, listing);
  if (view?.place.kind !== "unit") notFound();
  return (
    <Dashboard
      view={view}
      slug={actor.institution.slug}
      listing={listing}
      schoolYearNow={schoolYearOf(now)}
      contracts={reachOf(actor).contracts}
    />
  );
}
