import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { RecordingCard } from "@/components/conversations/recording-card";
import { EffortFiguresCard } from "@/components/effort/figures-card";
import { Dashboard } from "@/components/insight/dashboard";
import { findRecording } from "@/lib/conversations/recording/queries";
import { mayReadRecording } from "@/lib/conversations/policy";
import { mayReadFigures } from "@/lib/effort/policy";
import { dashboardOf } from "@/lib/insight/dashboard/rules";
import { homePlaceOf, maySeeFigures, reachOf } from "@/lib/insight/policy";
import { findFigures } from "@/lib/insight/queries";
import { schoolYearAsked } from "@/lib/insight/rules";
import { listingShape } from "@/lib/insight/schema";
import { dayOf, schoolYearOf } from "@/lib/platform/calendar";
import { read } from "@/lib/platform/read";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("insight"))("title") };
}

export default async function BorgingPage({ searchParams }: Props) {
  const listing = listingShape.parse(await searchParams);
  const { actor, now, figures, recording } = await read(async ({ tx, actor, now }) => {
    if (!maySeeFigures(actor)) notFound();
    const { institutionId } = actor;
    const schoolYear = schoolYearAsked(listing.jaar, schoolYearOf(now));
    const asked = {
      institutionId,
      schoolYear,
      today: dayOf(now),
      placeId: homePlaceOf(actor),
      reach: reachOf(actor),
    };
    const recording = mayReadRecording(actor) ? await findRecording(tx, actor, now) : undefined;
    return { actor, now, recording, figures: await findFigures(tx, asked) };
  });
  const view = dashboardOf(figures, homePlaceOf(actor), listing);
  if (!view) notFound();
  return (
    <Dashboard
      view={view}
      slug={actor.institution.slug}
      listing={listing}
      schoolYearNow={schoolYearOf(now)}
      contracts={reachOf(actor).contracts}
    >
      {recording === undefined ? null : (
        <RecordingCard recording={recording} minimum={view.basis.smallestStaff} />
      )}
      {mayReadFigures(actor) ? <EffortFiguresCard slug={actor.institution.slug} /> : null}
    </Dashboard>
  );
}
