import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { PartsView } from "@/components/effort/parts-view";
import { SettingsFrame } from "@/components/settings/settings-frame";
import { listParts } from "@/lib/effort/parts/queries";
import { partsQuery } from "@/lib/effort/parts/schema";
import { schoolYearOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { read } from "@/lib/platform/read";
import { yearsToArrange } from "@/lib/settings/calendar/rules";
import { mayChangeSettings, mayReadSettings } from "@/lib/settings/policy";

type Props = PageProps<"/[institution]/beheer/instellingen/loopbaan-en-burgerschap">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings"))("tabs.effort") };
}

/** What the institution asks of its students for career and citizenship in a school year. */
export default async function PartsPage({ searchParams }: Props) {
  const { jaar } = partsQuery.parse(await searchParams);
  const { actor, parts, schoolYear, years, hasEarlier } = await read(async ({ tx, actor, now }) => {
    if (!mayReadSettings(actor)) notFound();
    const years = yearsToArrange(schoolYearOf(now));
    const schoolYear = years.find((one) => one === jaar) ?? schoolYearOf(now);
    const parts = await listParts(tx, actor.institutionId, schoolYear);
    const earlier = parts.length === 0 ? await listParts(tx, actor.institutionId, schoolYear - 1) : [];
    return { actor, parts, schoolYear, years, hasEarlier: earlier.some(({ endedOn }) => endedOn === null) };
  });
  const { slug } = actor.institution;
  const mayChange = mayChangeSettings(actor);
  return (
    <SettingsFrame slug={slug} part="effort" mayChange={mayChange}>
      <PartsView {...{ slug, parts, schoolYear, years, hasEarlier, mayChange }} submission={newId()} />
    </SettingsFrame>
  );
}
