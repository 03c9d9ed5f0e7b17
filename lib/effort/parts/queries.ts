import "server-only";

import type { EffortPart } from "@/lib/effort/parts/rules";
import type { Actor, InstitutionId } from "@/lib/platform/actor";
import type { SchoolYear } from "@/lib/platform/calendar";
import { Prisma } from "@/lib/platform/prisma/client";
import type { TenantTx } from "@/lib/platform/tenancy";
import { claimSettings } from "@/lib/settings/queries";

/** A part as a statement selects it from `q`, without rows of its own. */
export const partColumns = Prisma.sql`q.id::text as id, q.school_year as "schoolYear", q.dimension, q.name, q.explanation,
  q.study_years as "studyYears", q.is_required as "isRequired", q.ended_on::text as "endedOn", q.version`;

/** Career first, and each dimension in the order of the institution. */
export const inOrder = Prisma.sql`q.dimension, q.position, q.id`;

/** What the institution asks in a school year, ended parts included. */
export function listParts(
  tx: TenantTx,
  institutionId: InstitutionId,
  schoolYear: SchoolYear,
): Promise<EffortPart[]> {
  return tx.$queryRaw<EffortPart[]>`
    select ${partColumns} from effort_parts q
    where q.institution_id = ${institutionId}::uuid and q.school_year = ${schoolYear}
    order by ${inOrder} limit 200`;
}

/** As listParts, while nobody else changes what is asked until this transaction ends. */
export async function claimParts(tx: TenantTx, { institutionId }: Actor, schoolYear: SchoolYear) {
  await claimSettings(tx, institutionId);
  return { schoolYear, parts: await listParts(tx, institutionId, schoolYear) };
}

/** A part with all of its school year, as claimParts has them; null when there is no such part. */
export async function claimPart(tx: TenantTx, actor: Actor, partId: string) {
  await claimSettings(tx, actor.institutionId);
  await lockPart(tx, actor.institutionId, partId);
  const found = await findPart(tx, actor.institutionId, partId);
  if (!found) return null;
  const parts = await listParts(tx, actor.institutionId, found.schoolYear);
  const part = parts.find(({ id }) => id === partId);
  return part ? { part, parts } : null;
}

/** Nobody else notes anything of a part, changes it or ends it until this transaction ends. */
export async function lockPart(tx: TenantTx, institutionId: InstitutionId, partId: string): Promise<void> {
  await tx.$queryRaw`
    select from effort_parts where institution_id = ${institutionId}::uuid and id = ${partId}::uuid for update`;
}

/** One part, or null. */
export async function findPart(
  tx: TenantTx,
  institutionId: InstitutionId,
  partId: string,
): Promise<EffortPart | null> {
  const [part] = await tx.$queryRaw<EffortPart[]>`
    select ${partColumns} from effort_parts q
    where q.institution_id = ${institutionId}::uuid and q.id = ${partId}::uuid`;
  return part ?? null;
}
