import "server-only";

import type { Actor } from "@/lib/platform/actor";
import { allowed, type Outcome, refused } from "@/lib/platform/outcome";
import type { TenantTx } from "@/lib/platform/tenancy";
import type { SignOnName, SignOnRefusal } from "@/lib/settings/sign-on/rules";

type Named = Pick<SignOnName, "issuer" | "organisation">;

/** Turns the second key: from now on people come in by this name for the first time. */
export async function confirmName(
  tx: TenantTx,
  { issuer, organisation }: Named,
  { personId }: Pick<Actor, "personId">,
): Promise<Outcome<SignOnRefusal>> {
  const [row] = await tx.$queryRaw<{ result: boolean }[]>`
    select entrance.confirm_organisation(${issuer}, ${organisation}, ${personId}::uuid) as result`;
  return row?.result ? allowed : refused("answered-already");
}

/** Sends back a name that waits: nobody ever came in by it. */
export async function refuseName(
  tx: TenantTx,
  { issuer, organisation }: Named,
): Promise<Outcome<SignOnRefusal>> {
  const [row] = await tx.$queryRaw<{ result: boolean }[]>`
    select entrance.refuse_organisation(${issuer}, ${organisation}) as result`;
  return row?.result ? allowed : refused("answered-already");
}
