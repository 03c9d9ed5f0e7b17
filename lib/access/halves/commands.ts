import "server-only";

import { hasKeeper } from "@/lib/access/halves/queries";
import { canGive, type GivingRefusal, type HalfView, type Keeper } from "@/lib/access/halves/rules";
import type { InstitutionId } from "@/lib/platform/actor";
import { newId } from "@/lib/platform/ids";
import { done, type Outcome, refused } from "@/lib/platform/outcome";
import { seal, unseal } from "@/lib/platform/seal";
import type { TenantTx } from "@/lib/platform/tenancy";

type Leaving = {
  readonly institutionId: InstitutionId;
  readonly personId: string;
  readonly makerId: string;
  readonly half: string;
  readonly worksUntil: Date;
  readonly now: Date;
};

/** Seals the second half until somebody gives it, instead of any earlier one; says who can. */
export async function leaveHalf(tx: TenantTx, leaving: Leaving): Promise<Keeper> {
  const { institutionId, personId, makerId, worksUntil, now } = leaving;
  await dropHalf(tx, institutionId, personId);
  const id = newId();
  const body = Buffer.from(await seal(tx, institutionId, placeOf(id), leaving.half));
  await tx.secondHalf.create({
    data: { id, personId, makerId, madeAt: now, worksUntil, body },
    select: { id: true },
  });
  if (await hasKeeper(tx, institutionId, { personId, makerId, now })) return "colleagues";
  await tx.$executeRaw`
    select entrance.leave_with_operator(${id}::uuid, ${personId}::uuid, ${makerId}::uuid, ${worksUntil})`;
  return "operator";
}

/** Ends what waits for somebody: a newer password was made, or the access it was for ended. */
export async function dropHalf(tx: TenantTx, institution: InstitutionId, personId: string): Promise<void> {
  await tx.$executeRaw`
    delete from second_halves where institution_id = ${institution}::uuid and person_id = ${personId}::uuid`;
}

/**
 * Opens the second half, once: the text is wiped and who gave it stays (`giverId` null: the operator). A colleague who is
 * a moment later hears that it was given, and sees nothing.
 */
export async function giveHalf(
  tx: TenantTx,
  institutionId: InstitutionId,
  half: HalfView,
  { giverId, now }: { giverId: string | null; now: Date },
): Promise<Outcome<GivingRefusal, { half: string }>> {
  const verdict = canGive(half, now);
  if (!verdict.ok) return refused(verdict.refusal);
  const { body } = await tx.secondHalf.findFirstOrThrow({ where: { id: half.id }, select: { body: true } });
  const text = await unseal(tx, institutionId, placeOf(half.id), body);
  await tx.secondHalf.updateMany({
    where: { id: half.id },
    data: { body: Buffer.of(), givenAt: now, givenById: giverId },
  });
  await tx.$executeRaw`select entrance.take_from_operator(${half.id}::uuid)`;
  return done({ half: text });
}

function placeOf(id: string) {
  return { table: "second_halves", id, column: "body" } as const;
}
