import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { AgreementForm } from "@/components/agreements/agreement-form";
import { optionOf } from "@/components/ui/select-field";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { Words } from "@/components/ui/words";
import { mayWriteAgreements, mayWriteSome } from "@/lib/agreements/policy";
import { listParties } from "@/lib/agreements/queries";
import { newAgreementQuery } from "@/lib/agreements/schema";
import { dayOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { read } from "@/lib/platform/read";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("agreements.form"))("newTitle") };
}

type Props = PageProps<"/[institution]/afspraken/nieuw">;

export default async function NewAgreementPage({ params, searchParams }: Props) {
  const { team } = newAgreementQuery.parse(await searchParams);
  const page = await read(async ({ tx, actor, now }) => {
    if (!mayWriteSome(actor)) return null;
    const today = dayOf(now);
    return { actor, today, parties: await listParties(tx, actor, today) };
  });
  if (!page) notFound();

  const { actor, today, parties } = page;
  const t = await getTranslations("agreements");
  const back = `/${(await params).institution}/afspraken`;
  const owners = parties.teams.filter(({ id }) => mayWriteAgreements(actor, { teamId: id })).map(optionOf);
  const [only] = owners.length === 1 ? owners : owners.filter(({ value }) => value === team);
  return (
    <>
      <Breadcrumb crumbs={[{ label: t("title"), href: back }, { label: t("form.newTitle") }]} />
      <PageHeader title={t("form.newTitle")} lead={t("form.newLead")} />
      <Words of={["agreements"]}>
        <Card>
          <AgreementForm
            {...{ owners, today, back }}
            ownerId={only?.value ?? ""}
            teams={parties.teams.map(optionOf)}
            roles={parties.roles.map(optionOf)}
            submission={newId()}
          />
        </Card>
      </Words>
    </>
  );
}
