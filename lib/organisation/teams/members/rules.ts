import type { Member } from "@/lib/organisation/teams/members/queries";
import type { TrailNote } from "@/lib/platform/trail";

/** The contract ends a list shows (S3), as what was read of whom. */
export function readingsOf(members: readonly Pick<Member, "id" | "contractEnd">[]): TrailNote[] {
  return members.flatMap(({ id, contractEnd }) => {
    if (!contractEnd) return [];
    return [{ verb: "read", entity: "contract", entityId: contractEnd.contractId, subjectPersonId: id }];
  });
}
