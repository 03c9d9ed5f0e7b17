import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { AgreementPage } from "@/components/agreements/agreement-page";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { mayReadAgreements, mayWriteAgreements } from "@/lib/agreements/policy";
import { findAgreement } from "@/lib/agreements/queries";
import { idsIn } from "@/lib/platform/address";
import { dayOf } from "@/lib/platform/calendar";
import { read } from "@/lib/platform/read";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("agreements"))("title") };
}

type Props = PageProps<"/[institution]/afspraken/[agreementId]">;

export default async function OneAgreementPage({ params }: Props) {
  const { institution, agreementId } = await idsIn(params);
  const page = await read(async ({ tx, actor, now }) => {
    const agreement = mayReadAgreements(actor) ? await findAgreement(tx, actor, agreementId) : null;
    return agreement && { agreement, today: dayOf(now), mayWrite: mayWriteAgreements(actor, agreement) };
  });
  if (!page) notFound();

  const { agreement, mayWrite } = page;
  const t = await getTranslations("agreements");
  const path = `/${institution}/afspraken`;
  const change = (
    <LinkButton href={`${path}/${agreement.id}/aanpassen`} icon="pencil">
      {t("page.change")}
    </LinkButton>
  );
  return (
    <>
      <Breadcrumb crumbs={[{ label: t("title"), href: path }, { label: agreement.title }]} />
      <PageHeader
        title={agreement.title}
        lead={`${t(`kinds.${agreement.kind}`)}, ${agreement.teamName}`}
        actions={mayWrite ? change : undefined}
      />
      <AgreementPage {...page} />
    </>
  );
}
