import "server-only";

import { type Employment, mayJoin, mayLeave, type Membership } from "@/lib/organisation/teams/rules";
import { asDate, type Day } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { done, type Outcome, refused } from "@/lib/platform/outcome";
import type { TenantTx } from "@/lib/platform/tenancy";

/** Lets a colleague work in a team from a day on; refuses who is in it already or does not work here. */
export async function joinTeam(
  tx: TenantTx,
  { teamId, personId, startsOn }: { teamId: string; personId: string; startsOn: Day },
  employment: Employment & { readonly isMember: boolean },
): Promise<Outcome<"already-member" | "not-employed", { id: string }>> {
  const verdict = mayJoin(employment, startsOn, employment.isMember);
  if (!verdict.ok) return verdict;
  const data = [{ id: newId(), teamId, personId, startsOn: asDate(startsOn) }];
  const { count } = await tx.teamMembership.createMany({ data, skipDuplicates: true });
  return count === 1 ? done({ id: data[0]?.id ?? "" }) : refused("already-member");
}

/** Ends a membership on its last day. What the person owned stays theirs until the team decides otherwise. */
export async function leaveTeam(tx: TenantTx, membership: Membership, endsOn: Day) {
  const verdict = mayLeave(membership, endsOn);
  if (!verdict.ok) return verdict;
  await tx.teamMembership.updateMany({ where: { id: membership.id }, data: { endsOn: asDate(endsOn) } });
  return done({ id: membership.id });
}
