import "server-only";

import type { Actor, PersonName } from "@/lib/platform/actor";
import type { Day } from "@/lib/platform/calendar";
import { personNameOf } from "@/lib/platform/person-name";
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
  readonly student: PersonName;
  readonly dueOn: Day;
  readonly minutes: number;
  readonly isTold: boolean;
  readonly plan: string;
};

/** As it lies there, its words still sealed. */
type SealedPickUp = Omit<PickUpView, "plan"> & { readonly body: string };

const mostShown = 10;

/** What the reader took up themselves about a student and has still to do. */
export function pickUpsOf(actor: Actor, studentId: string): Question<readonly SealedPickUp[]> {
  return question<SealedPickUp>(Prisma.sql`${pickUps(actor)} and k.student_id = ${studentId}::uuid
    order by k.due_on, k.id limit ${mostShown}`);
}

/** The same, about whomever: what who is not their coach finds nowhere else. */
export function allPickUpsOf(actor: Actor): Question<readonly SealedPickUp[]> | null {
  if (actor.kind !== "staff") return null;
  return question<SealedPickUp>(Prisma.sql`${pickUps(actor)} order by k.due_on, k.id limit ${mostShown}`);
}

function pickUps({ institutionId, personId }: Actor): Prisma.Sql {
  return Prisma.sql`
    select k.id, ${personNameOf(Prisma.sql`p`)} as student, k.due_on::text as "dueOn", k.minutes::int as minutes,
      k.signal_id is not null as "isTold", encode(k.body, 'base64') as body
    from pick_ups k join people p on p.institution_id = ${institutionId}::uuid and p.id = k.student_id
    where k.institution_id = ${institutionId}::uuid and k.person_id = ${personId}::uuid and k.settled_at is null`;
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

export type OwnPickUp = {
  readonly id: string;
  readonly personId: string;
  readonly studentId: string;
  readonly signalId: string | null;
  readonly settledAt: Date | null;
};

/** One of the reader's own, claimed; null for anybody else's. */
export async function claimPickUp(
  tx: TenantTx,
  { institutionId, personId }: Actor,
  id: string,
): Promise<OwnPickUp | null> {
  const [row] = await tx.$queryRaw<OwnPickUp[]>`
    select id, person_id as "personId", student_id as "studentId", signal_id as "signalId", settled_at as "settledAt" from pick_ups
    where institution_id = ${institutionId}::uuid and id = ${id}::uuid and person_id = ${personId}::uuid for update`;
  return row ?? null;
}
