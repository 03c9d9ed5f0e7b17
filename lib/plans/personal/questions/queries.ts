import "server-only";

import type { Actor } from "@/lib/platform/actor";
import type { TenantTx } from "@/lib/platform/tenancy";
import { listOffered } from "@/lib/profiles/competences/queries";
import { distinctNames } from "@/lib/profiles/competences/rules";
import { findDevelopment } from "@/lib/settings/development/queries";

/** What an action can name of what the institution has: competences, and who pays. */
export async function findActionChoices(tx: TenantTx, actor: Actor) {
  const competences = distinctNames(await listOffered(tx, actor));
  const { fundingSources } = await findDevelopment(tx, actor.institutionId);
  return { competences: [...competences.values()], sources: fundingSources };
}
