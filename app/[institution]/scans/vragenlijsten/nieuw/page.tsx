import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { StartInstrumentForm } from "@/components/scans/start-instrument-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { Words } from "@/components/ui/words";
import { newId } from "@/lib/platform/ids";
import { currentActor } from "@/lib/platform/session";
import { mayWriteInstruments } from "@/lib/scans/policy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("scans.instruments"))("new") };
}

export default async function NewInstrumentPage() {
  const actor = await currentActor();
  if (!mayWriteInstruments(actor)) notFound();
  const t = await getTranslations("scans.instruments");
  const path = `/${actor.institution.slug}/scans/vragenlijsten`;
  return (
    <>
      <Breadcrumb crumbs={[{ label: t("title"), href: path }, { label: t("new") }]} />
      <PageHeader title={t("new")} lead={t("newLead")} />
      <div className="max-w-2xl">
        <Card>
          <Words of={["scanForms"]}>
            <StartInstrumentForm submission={newId()} />
          </Words>
        </Card>
      </div>
    </>
  );
}
