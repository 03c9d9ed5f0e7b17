import "server-only";

import type { Actor } from "@/lib/platform/actor";
import type { TenantTx } from "@/lib/platform/tenancy";

type Done<Data> = { readonly data: Data };
type Claim<Data> = { readonly isFirst: true } | ({ readonly isFirst: false } & Done<Data>);

/**
 * Claims a submission's key inside its transaction. A second submit waits for the first, and gets
 * its result instead of doing the work again; when the first was refused, its key is free again.
 */
export async function claimKey<Data>(tx: TenantTx, actor: Actor, key: string): Promise<Claim<Data>> {
  const claimed = await tx.$executeRaw`
    insert into idempotency_keys (person_id, key, result) values (${actor.personId}::uuid, ${key}::uuid, '{}')
    on conflict do nothing`;
  if (claimed === 1) return { isFirst: true };
  const result = await findResult<Data>(tx, actor, key);
  return { isFirst: false, data: result?.data as Data };
}

/** What a submission of this person's with this key was answered; null when it was not done. */
export async function findResult<Data>(tx: TenantTx, actor: Actor, key: string): Promise<Done<Data> | null> {
  const [row] = await tx.$queryRaw<{ result: Done<Data> }[]>`
    select result from idempotency_keys
    where institution_id = ${actor.institutionId}::uuid and person_id = ${actor.personId}::uuid and key = ${key}::uuid`;
  return row?.result ?? null;
}

/** Keeps the result (ids, never content) for a second submit with the same key. */
export async function keepResult(tx: TenantTx, actor: Actor, key: string, data: unknown): Promise<void> {
  const result = JSON.stringify({ data });
  await tx.$executeRaw`
    update idempotency_keys set result = ${result}::jsonb
    where institution_id = ${actor.institutionId}::uuid and person_id = ${actor.personId}::uuid and key = ${key}::uuid`;
}

/** Whether a submission with this key was done: what arrives for it later is stale. */
export async function isSubmitted(tx: TenantTx, actor: Actor, key: string): Promise<boolean> {
  return (await findResult(tx, actor, key)) !== null;
}
