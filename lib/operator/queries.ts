import "server-only";

import { findHalfIn } from "@/lib/access/halves/queries";
import type { HalfView } from "@/lib/access/halves/rules";
import type { InstitutionView, WaitingHalf } from "@/lib/operator/rules";
import { callEntrance } from "@/lib/platform/entrance";
import { env } from "@/lib/platform/env";
import type { Visitor } from "@/lib/platform/session";
import { institutionId, withTenant } from "@/lib/platform/tenancy";

type Row = {
  id: string;
  slug: string;
  name: string;
  is_demo: boolean;
  created_at: Date;
  members: string;
  is_unentered: boolean;
};
type OrganisationRow = {
  issuer: string;
  organisation: string;
  institution_id: string;
  is_confirmed: boolean;
};

/** Whether nothing was set up yet. */
export async function isEmptyInstallation(): Promise<boolean> {
  const [row] = await callEntrance<{ result: boolean }>("isEmpty");
  return row?.result ?? false;
}

/** Every institution by name: how many can enter, and by which names the single sign-on knows it. No content. */
export async function listInstitutions(): Promise<InstitutionView[]> {
  const rows = await callEntrance<Row>("listInstitutions");
  const organisations = await callEntrance<OrganisationRow>("listOrganisations");
  return rows.map((row) => ({
    id: row.id,
    slug: row.slug,
    name: row.name,
    isDemo: row.is_demo,
    foundedAt: row.created_at,
    members: Number(row.members),
    isUnentered: row.is_unentered,
    organisations: organisations
      .filter((one) => one.institution_id === row.id && one.issuer === env().OIDC_ISSUER)
      .map((one) => ({ name: one.organisation, isConfirmed: one.is_confirmed })),
  }));
}

type WaitingRow = {
  institution_id: string;
  institution: string;
  half_id: string;
  works_until: Date;
  is_given: boolean;
};

/** Second halves of the last days that are this operator's to give: where nobody else could, and never one they made or that is theirs. */
export async function listWaitingHalves({ sessionId }: Visitor): Promise<WaitingHalf[]> {
  const rows = await callEntrance<WaitingRow>("listWaitingHalves", sessionId);
  return rows.map((row) => ({
    institutionId: row.institution_id,
    institution: row.institution,
    halfId: row.half_id,
    worksUntil: row.works_until,
    isGiven: row.is_given,
  }));
}

type Asked = { readonly institutionId: string; readonly halfId: string };

/** One of those, with the names of who asked for it and whom it is for; null when it is not for this operator. */
export async function findWaitingHalf(
  visitor: Visitor,
  asked: Asked,
): Promise<(WaitingHalf & { readonly half: HalfView; readonly now: Date }) | null> {
  const waiting = (await listWaitingHalves(visitor)).find(
    (one) => one.institutionId === asked.institutionId && one.halfId === asked.halfId,
  );
  if (!waiting) return null;
  const home = institutionId(waiting.institutionId);
  const half = await withTenant(home, (tx) => findHalfIn(tx, home, waiting.halfId));
  return half && { ...waiting, half, now: new Date() };
}
