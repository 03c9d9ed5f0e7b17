import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { KnownColumns } from "@/components/exchange/known-columns";
import { OfferForm } from "@/components/exchange/offer-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { failureLabel } from "@/lib/exchange/runs/labels";
import { visibleKinds } from "@/lib/exchange/runs/policy";
import { importsAddress } from "@/lib/exchange/runs/rules";
import { offerQuery } from "@/lib/exchange/runs/schema";
import { currentActor } from "@/lib/platform/session";

type Props = PageProps<"/[institution]/beheer/import/nieuw">;

export async function generateMetadata() {
  const t = await getTranslations("exchange.offer");
  return { title: t("title") };
}

export default async function OfferPage({ params, searchParams }: Props) {
  const [{ institution: slug }, sent] = await Promise.all([params, searchParams]);
  const kinds = visibleKinds(await currentActor());
  if (kinds.length === 0) notFound();

  const t = await getTranslations("exchange");
  const { soort, volledig, fout } = offerQuery.parse(sent);
  const refusal = fout === "invalid" ? t("offer.noFile") : fout && t(failureLabel[fout]);
  return (
    <>
      <Breadcrumb
        crumbs={[{ label: t("list.title"), href: importsAddress(slug) }, { label: t("offer.title") }]}
      />
      <PageHeader title={t("offer.title")} lead={t("offer.lead")} />
      <div className="columns">
        <Card>
          <OfferForm
            slug={slug}
            kinds={kinds}
            chosen={{ kind: soort, isComplete: volledig }}
            refusal={refusal}
          />
        </Card>
        <aside>
          <KnownColumns kinds={kinds} chosen={soort} />
        </aside>
      </div>
    </>
  );
}
