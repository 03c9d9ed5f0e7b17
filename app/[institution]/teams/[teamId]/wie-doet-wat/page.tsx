import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { ChangeHistory } from "@/components/profiles/sharing/change-history";
import { Matrix } from "@/components/profiles/sharing/matrix";
import { MatrixFilter } from "@/components/profiles/sharing/matrix-filter";
import { MatrixHeader } from "@/components/profiles/sharing/matrix-header";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { idsIn } from "@/lib/platform/address";
import { read } from "@/lib/platform/read";
import { mayReadSharing, mayShare } from "@/lib/profiles/sharing/policy";
import { findMatrix, listChanges } from "@/lib/profiles/sharing/queries";
import { chosenOf } from "@/lib/profiles/sharing/rules";
import { sharingQuery } from "@/lib/profiles/sharing/schema";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("sharing"))("crumb") };
}

type Props = PageProps<"/[institution]/teams/[teamId]/wie-doet-wat">;

export default async function WhoDoesWhatPage({ params, searchParams }: Props) {
  const { institution, teamId } = await idsIn(params);
  const { choice } = sharingQuery.parse(await searchParams);
  const page = await read(async ({ tx, actor, now }) => {
    const matrix = mayReadSharing(actor, { teamId }) ? await findMatrix(tx, actor, teamId, now) : null;
    const changes = matrix ? await listChanges(tx, actor, teamId) : [];
    return matrix && { matrix, changes, canShare: mayShare(actor, { teamId }) };
  });
  if (!page) notFound();

  const { matrix, changes, canShare } = page;
  const t = await getTranslations("sharing");
  const path = `/${institution}/teams/${teamId}/wie-doet-wat`;
  const shown = chosenOf(matrix.divisions, choice);
  const isEmpty = matrix.divisions.length === 0;
  return (
    <>
      <MatrixHeader matrix={matrix} choice={choice} mayShare={canShare} slug={institution} />
      {isEmpty ? null : <MatrixFilter path={path} choice={choice} />}
      {isEmpty || shown.length > 0 ? null : (
        <Card>
          <EmptyState icon="search" title={t("nothingFound")} text={t("nothingFoundText")} />
        </Card>
      )}
      <Matrix matrix={matrix} shown={shown} mayShare={canShare} path={path} />
      <ChangeHistory changes={changes} />
    </>
  );
}
