import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { InstrumentList } from "@/components/scans/instrument-list";
import { PressForm } from "@/components/scans/press-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Words } from "@/components/ui/words";
import { read } from "@/lib/platform/read";
import { introduceInstruments } from "@/lib/scans/instruments/actions";
import { listInstruments } from "@/lib/scans/instruments/queries";
import { mayWriteInstruments } from "@/lib/scans/policy";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("scans.instruments"))("title") };
}

export default async function InstrumentsPage() {
  const { actor, instruments } = await read(async ({ tx, actor }) => {
    if (!mayWriteInstruments(actor)) notFound();
    return { actor, instruments: await listInstruments(tx, actor) };
  });
  const t = await getTranslations("scans");
  const path = `/${actor.institution.slug}/scans`;
  const introduce = <PressForm action={introduceInstruments} label={t("instruments.introduce")} kind="go" />;
  return (
    <>
      <Breadcrumb crumbs={[{ label: t("title"), href: path }, { label: t("instruments.title") }]} />
      <PageHeader
        title={t("instruments.title")}
        lead={t("instruments.lead")}
        actions={
          <LinkButton href={`${path}/vragenlijsten/nieuw`} icon="plus">
            {t("instruments.new")}
          </LinkButton>
        }
      />
      <Card pad={false}>
        {instruments.length === 0 ? (
          <EmptyState
            icon="list-checks"
            title={t("instruments.none")}
            text={t("instruments.noneText")}
            action={<Words of={["scanForms"]}>{introduce}</Words>}
          />
        ) : (
          <InstrumentList instruments={instruments} path={`${path}/vragenlijsten`} />
        )}
      </Card>
    </>
  );
}
