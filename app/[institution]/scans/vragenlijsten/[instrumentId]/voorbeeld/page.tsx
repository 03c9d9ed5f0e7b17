import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { FormPreview } from "@/components/scans/form-preview";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { idsIn } from "@/lib/platform/address";
import { dayOf } from "@/lib/platform/calendar";
import { read } from "@/lib/platform/read";
import { findInstrument } from "@/lib/scans/instruments/queries";
import { versionInUse } from "@/lib/scans/instruments/rules";
import { previewQuery } from "@/lib/scans/instruments/schema";
import { mayReadInstrument, mayWriteInstruments } from "@/lib/scans/policy";
import { findSettings } from "@/lib/settings/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("scans.preview"))("title") };
}

type Props = PageProps<"/[institution]/scans/vragenlijsten/[instrumentId]/voorbeeld">;

export default async function PreviewPage({ params, searchParams }: Props) {
  const { instrumentId } = await idsIn(params);
  const { taal: language } = previewQuery.parse(await searchParams);
  const page = await read(async ({ tx, actor, now }) => {
    const instrument = await findInstrument(tx, actor, instrumentId);
    const inUse = instrument && versionInUse(instrument.versions);
    if (!instrument || !mayReadInstrument(actor, { isPublished: inUse !== null })) return null;
    const shown = mayWriteInstruments(actor) ? instrument.versions[0] : inUse;
    const { minimumStaff: smallestGroup } = await findSettings(tx, actor.institutionId);
    return shown && { actor, instrument, shown, today: dayOf(now), smallestGroup };
  });
  if (!page) notFound();
  const { actor, ...preview } = page;
  const t = await getTranslations("scans");
  const path = `/${actor.institution.slug}/scans`;
  return (
    <>
      <Breadcrumb crumbs={[{ label: t("title"), href: path }, { label: t("preview.title") }]} />
      <FormPreview
        {...preview}
        language={language}
        path={`${path}/vragenlijsten/${instrumentId}/voorbeeld`}
      />
    </>
  );
}
