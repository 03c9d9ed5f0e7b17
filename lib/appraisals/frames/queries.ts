import "server-only";

import { type Frame, startingFrame } from "@/lib/appraisals/frames/rules";
import type { Actor, PersonName } from "@/lib/platform/actor";
import type { Locale } from "@/lib/platform/format";
import { personNameOf } from "@/lib/platform/person-name";
import { Prisma } from "@/lib/platform/prisma/client";
import type { TenantTx } from "@/lib/platform/tenancy";

type Institution = Pick<Actor, "institutionId">;

/** What holds for an appraisal that is planned now (M14), in the reader's language as long as nobody wrote their own. */
export async function findFrame(
  tx: TenantTx,
  { institutionId }: Institution,
  locale: Locale,
): Promise<Frame> {
  const [row] = await tx.$queryRaw<Frame[]>`
    select number, consequences, aspects, signing_days as "signingDays" from appraisal_frames
    where institution_id = ${institutionId}::uuid order by number desc limit 1`;
  return row ?? startingFrame(locale);
}

/** As findFrame, in the language in which somebody reads Koers: it is their invitation. */
export async function findFrameFor(tx: TenantTx, actor: Institution, personId: string): Promise<Frame> {
  const [row] = await tx.$queryRaw<{ locale: Locale }[]>`
    select locale from entrance.list_languages(array[${personId}::uuid])`;
  return findFrame(tx, actor, row?.locale ?? "nl");
}

/** As findFrame, and nobody else lays one down until this transaction ends. */
export async function claimFrame(tx: TenantTx, actor: Institution): Promise<Frame> {
  await tx.$queryRaw`
    select institution_id from institution_settings where institution_id = ${actor.institutionId}::uuid for update`;
  return findFrame(tx, actor, "nl");
}

export type FrameChange = { readonly number: number; readonly at: Date; readonly by: PersonName };

const mostChanges = 20;

/** When it was laid down, and by whom: the newest first. */
export function listFrameChanges(tx: TenantTx, { institutionId }: Institution): Promise<FrameChange[]> {
  return tx.$queryRaw<FrameChange[]>`
    select f.number, f.created_at as at, ${personNameOf(Prisma.sql`p`)} as by
    from appraisal_frames f join people p on p.institution_id = ${institutionId}::uuid and p.id = f.created_by_id
    where f.institution_id = ${institutionId}::uuid order by f.number desc limit ${mostChanges}`;
}
