import "server-only";

import type { Actor } from "@/lib/platform/actor";
import { Prisma } from "@/lib/platform/prisma/client";
import type { WorkContext } from "@/lib/platform/perform";
import type { TenantTx } from "@/lib/platform/tenancy";
import type { PlaceFacts, ProgrammeResult } from "@/lib/referrals/programmes/rules";
import type { Aim } from "@/lib/referrals/rules";
import { mostKept } from "@/lib/referrals/toolbox/rules";
import { claimReferral, type ReferralView } from "@/lib/referrals/queries";

export type PlaceView = PlaceFacts & {
  readonly id: string;
  readonly referralId: string;
  readonly name: string;
  readonly description: string;
  /** Null of what was offered before this was asked. */
  readonly aim: Aim | null;
  readonly result: ProgrammeResult | null;
};

/** The programmes offered within a referral: a fact, for everybody who reads it. */
export function listPlaces(tx: TenantTx, { institutionId }: Actor, referralId: string): Promise<PlaceView[]> {
  return tx.$queryRaw<PlaceView[]>`${places(institutionId)} and l.referral_id = ${referralId}::uuid
    order by l.id limit ${mostKept}`;
}

function places(institutionId: string): Prisma.Sql {
  return Prisma.sql`
    select l.id, l.referral_id as "referralId", g.name, g.description, l.aim, l.enrolled_at as "enrolledAt",
      l.declined_at as "declinedAt", l.ended_on::text as "endedOn", l.result from programme_places l
    join support_programmes g on g.institution_id = ${institutionId}::uuid and g.id = l.programme_id
    where l.institution_id = ${institutionId}::uuid`;
}

export type PlaceInReferral = { readonly referral: ReferralView; readonly place: PlaceView };

/** One place with its referral, claimed; null when it is not there for this person. */
export async function claimPlace(
  context: WorkContext,
  { placeId }: { readonly placeId: string },
): Promise<PlaceInReferral | null> {
  const { tx, actor } = context;
  const [place] = await tx.$queryRaw<PlaceView[]>`
    ${places(actor.institutionId)} and l.id = ${placeId}::uuid for update of l`;
  const referral = place ? await claimReferral(context, place) : null;
  return place && referral ? { referral, place } : null;
}
