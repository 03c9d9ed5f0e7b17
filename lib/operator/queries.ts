import "server-only";

import type { InstitutionView } from "@/lib/operator/rules";
import { callEntrance } from "@/lib/platform/entrance";
import { env } from "@/lib/platform/env";

type Row = { id: string; slug: string; name: string; is_demo: boolean; created_at: Date; members: string };

/** Whether nothing was set up yet. */
export async function isEmptyInstallation(): Promise<boolean> {
  const [row] = await callEntrance<{ result: boolean }>("isEmpty");
  return row?.result ?? false;
}

/** Every institution by name: how many can enter, and by which names the single sign-on knows it. No content. */
export async function listInstitutions(): Promise<InstitutionView[]> {
  const rows = await callEntrance<Row>("listInstitutions");
  const organisations = await callEntrance<{ issuer: string; organisation: string; institution_id: string }>(
    "listOrganisations",
  );
  return rows.map((row) => ({
    id: row.id,
    slug: row.slug,
    name: row.name,
    isDemo: row.is_demo,
    foundedAt: row.created_at,
    members: Number(row.members),
    organisations: organisations
      .filter((one) => one.institution_id === row.id && one.issuer === env().OIDC_ISSUER)
      .map((one) => one.organisation),
  }));
}
