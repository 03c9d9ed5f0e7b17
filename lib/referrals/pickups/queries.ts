import "server-only";

import type { Actor } from "@/lib/platform/actor";
import type { Day } from "@/lib/platform/calendar";
import { unseal } from "@/lib/platform/seal";
import type { TenantTx } from "@/lib/platform/tenancy";

/** Where it lies, for its seal. */
export function placeOfPickUp(id: string) {
  return { table: "pick_ups", id, column: "body" };
}

export type PickUpView = {
  readonly id: string;
  readonly dueOn: Day;
  readonly minutes: number;
  readonly settledAt: Date | null;
  readonly plan: string;
};

type Row = Omit<PickUpView, "plan"> & { readonly body: Uint8Array };

const mostShown = 10;

/** What the reader took up themselves about a student and has still to do. */
export async function listPickUps(
  tx: TenantTx,
  { institutionId, personId }: Actor,
  studentId: string,
): Promise<PickUpView[]> {
  const rows = await tx.$queryRaw<Row[]>`
    select id, due_on::text as "dueOn", minutes::int as minutes, settled_at as "settledAt", body from pick_ups
    where institution_id = ${institutionId}::uuid and person_id = ${personId}::uuid and student_id = ${studentId}::uuid
      and settled_at is null
    order by due_on, id limit ${mostShown}`;
  return Promise.all(
    rows.map(async ({ body, ...row }) => ({
      ...row,
      plan: await unseal(tx, institutionId, placeOfPickUp(row.id), body),
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
