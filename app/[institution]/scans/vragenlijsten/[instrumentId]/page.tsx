import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { InstrumentPage } from "@/components/scans/instrument-page";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { listNorms } from "@/lib/agreements/queries";
import { idsIn } from "@/lib/platform/address";
import { read } from "@/lib/platform/read";
import { listOffered } from "@/lib/profiles/competences/queries";
import { distinctNames } from "@/lib/profiles/competences/rules";
import { findInstrument } from "@/lib/scans/instruments/queries";
import { mayWriteInstruments } from "@/lib/scans/policy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("scans.instruments"))("title") };
}

type Props = PageProps<"/[institution]/scans/vragenlijsten/[instrumentId]">;

export default async function InstrumentDetailPage({ params }: Props) {
  const { instrumentId } = await idsIn(params);
  const page = await read(async ({ tx, actor }) => {
    const instrument = mayWriteInstruments(actor) ? await findInstrument(tx, actor, instrumentId) : null;
    if (!instrument) return null;
    const competences = await listOffered(tx, actor);
    return { actor, instrument, competences, norms: await listNorms(tx, actor) };
  });
  const shown = page?.instrument.versions[0];
  if (!page || !shown) notFound();
  const { actor, instrument } = page;
  const t = await getTranslations("scans.instruments");
  const path = `/${actor.institution.slug}/scans/vragenlijsten`;
  const asked = new Set(shown.questions.map(({ competenceId }) => competenceId));
  const competences = [...distinctNames(page.competences)]
    .filter(([id]) => !asked.has(id))
    .map(([value, label]) => ({ value, label }));
  const texts = new Set(shown.questions.map(({ text }) => text));
  const norms = page.norms.filter(({ title }) => !texts.has(title));
  return (
    <>
      <Breadcrumb crumbs={[{ label: t("title"), href: path }, { label: instrument.name }]} />
      <PageHeader title={instrument.name} lead={t(`kinds.${instrument.kind}`)} />
      <InstrumentPage {...{ instrument, shown, competences, norms }} path={`${path}/${instrument.id}`} />
    </>
  );
}
