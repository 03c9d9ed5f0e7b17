import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { AgreementForm } from "@/components/agreements/agreement-form";
import { optionOf } from "@/components/ui/select-field";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { Words } from "@/components/ui/words";
import { mayWriteAgreements } from "@/lib/agreements/policy";
import { findAgreement, listParties } from "@/lib/agreements/queries";
import { idsIn } from "@/lib/platform/address";
import { dayOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { read } from "@/lib/platform/read";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("agreements.form"))("changeTitle") };
}

type Props = PageProps<"/[institution]/afspraken/[agreementId]/aanpassen">;

export default async function ChangeAgreementPage({ params }: Props) {
  const { institution, agreementId } = await idsIn(params);
  const page = await read(async ({ tx, actor, now }) => {
    const agreement = await findAgreement(tx, actor, agreementId);
    if (!agreement || !mayWriteAgreements(actor, agreement)) return null;
    return { agreement, today: dayOf(now), parties: await listParties(tx, actor, dayOf(now)) };
  });
  if (!page) notFound();

  const { agreement, today, parties } = page;
  const t = await getTranslations("agreements");
  const path = `/${institution}/afspraken`;
  const back = `${path}/${agreement.id}`;
  const crumbs = [
    { label: t("title"), href: path },
    { label: agreement.title, href: back },
  ];
  return (
    <>
      <Breadcrumb crumbs={[...crumbs, { label: t("page.change") }]} />
      <PageHeader title={t("form.changeTitle")} lead={agreement.teamName} />
      <Words of={["agreements"]}>
        <Card>
          <AgreementForm
            {...{ agreement, today, back }}
            owners={[]}
            ownerId={agreement.teamId}
            teams={parties.teams.map(optionOf)}
            roles={parties.roles.map(optionOf)}
            submission={newId()}
          />
        </Card>
      </Words>
    </>
  );
}
