import "server-only";

import type { Actor } from "@/lib/platform/actor";
import type { Day } from "@/lib/platform/calendar";
import { Prisma } from "@/lib/platform/prisma/client";
import { unseal } from "@/lib/platform/seal";
import type { TenantTx } from "@/lib/platform/tenancy";
import { type Question, question } from "@/lib/platform/together";

/** Where it lies, for its seal. */
export function placeOfPickUp(id: string) {
  return { table: "pick_ups", id, column: "body" };
}

export type PickUpView = {
  readonly id: string;
  readonly dueOn: Day;
  readonly minutes: number;
  readonly plan: string;
};

/** As it lies there, its words still sealed. */
type SealedPickUp = Omit<PickUpView, "plan"> & { readonly body: string };

const mostShown = 10;

/** What the reader took up themselves about a student and has still to do. */
export function pickUpsOf(
  { institutionId, personId }: Actor,
  studentId: string,
): Question<readonly SealedPickUp[]> {
  return question<SealedPickUp>(Prisma.sql`
    select id, due_on::text as "dueOn", minutes::int as minutes, encode(body, 'base64') as body from pick_ups
    where institution_id = ${institutionId}::uuid and person_id = ${personId}::uuid and student_id = ${studentId}::uuid
      and settled_at is null
    order by due_on, id limit ${mostShown}`);
}

/** What these say. */
export function openPickUps(
  tx: TenantTx,
  { institutionId }: Actor,
  pickUps: readonly SealedPickUp[],
): Promise<readonly PickUpView[]> {
  return Promise.all(
    pickUps.map(async ({ body, ...row }) => ({
      ...row,
      plan: await unseal(tx, institutionId, placeOfPickUp(row.id), Buffer.from(body, "base64")),
    })),
  );
}

export type OwnPickUp = { readonly id: string; readonly personId: string; readonly settledAt: Date | null };

/** One of the reader's own, claimed; null for anybody else's. */
export async function claimPickUp(
  tx: TenantTx,
  { institutionId, personId }: Actor,
  id: string,
): Promise<OwnPickUp | null> {
  const [row] = await tx.$queryRaw<OwnPickUp[]>`
    select id, person_id as "personId", settled_at as "settledAt" from pick_ups
    where institution_id = ${institutionId}::uuid and id = ${id}::uuid and person_id = ${personId}::uuid for update`;
  return row ?? null;
}
