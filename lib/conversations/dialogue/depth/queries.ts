import "server-only";

import type { TalkView } from "@/lib/conversations/queries";
import type { Actor } from "@/lib/platform/actor";
import type { TenantTx } from "@/lib/platform/tenancy";

/** How deep the reader found a talk, null while they did not say, and of how many at least it is ever told how deep they did. */
export type OwnDepth = { readonly depth: number | null; readonly minimum: number };

/** The database shows how deep somebody found a talk to nobody else. */
export async function findOwnDepth(
  tx: TenantTx,
  { institutionId, personId }: Actor,
  { id, studentId }: Pick<TalkView, "id" | "studentId">,
): Promise<OwnDepth> {
  const [row] = await tx.$queryRaw<OwnDepth[]>`
    select case when ${personId === studentId} then i.minimum_students else i.minimum_staff end::int as minimum,
      (select d.depth from conversation_depths d where d.institution_id = ${institutionId}::uuid
        and d.conversation_id = ${id}::uuid and d.person_id = ${personId}::uuid) as depth
    from institution_settings i where i.institution_id = ${institutionId}::uuid`;
  if (!row) throw new Error("An institution without settings.");
  return row;
}
