import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { Workshop } from "@/components/profiles/sharing/workshop";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { idsIn } from "@/lib/platform/address";
import { read } from "@/lib/platform/read";
import { mayShare } from "@/lib/profiles/sharing/policy";
import { findMatrix } from "@/lib/profiles/sharing/queries";
import { sharingQuery } from "@/lib/profiles/sharing/schema";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("sharing"))("workshop") };
}

type Props = PageProps<"/[institution]/teams/[teamId]/wie-doet-wat/samen">;

export default async function WorkshopPage({ params, searchParams }: Props) {
  const { institution, teamId } = await idsIn(params);
  const { taskKey } = sharingQuery.parse(await searchParams);
  const matrix = await read(({ tx, actor, now }) =>
    mayShare(actor, { teamId }) ? findMatrix(tx, actor, teamId, now) : Promise.resolve(null),
  );
  if (!matrix) notFound();

  const t = await getTranslations("sharing");
  const base = `/${institution}/teams/${teamId}`;
  const path = `${base}/wie-doet-wat`;
  const at = matrix.divisions.findIndex(({ key }) => key === taskKey);
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: matrix.team.name, href: base },
          { label: t("crumb"), href: path },
          { label: t("workshop") },
        ]}
      />
      <PageHeader title={t("live.title", { team: matrix.team.name })} />
      <Workshop matrix={matrix} at={Math.max(0, at)} slug={institution} path={path} />
    </>
  );
}
