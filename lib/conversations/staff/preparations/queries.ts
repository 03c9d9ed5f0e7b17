import "server-only";

import { findPreparationsOfTwo, type Preparation } from "@/lib/conversations/preparations/queries";
import { thoughtsIn, type Thoughts } from "@/lib/conversations/staff/preparations/rules";
import type { StaffTalkView } from "@/lib/conversations/staff/queries";
import type { Actor } from "@/lib/platform/actor";
import type { TenantTx } from "@/lib/platform/tenancy";

export type PreparationView = Omit<Preparation, "words"> & { readonly thoughts: Thoughts };

export type Preparations = { readonly own: PreparationView; readonly other: PreparationView | null };

/** What each of the two of a talk with staff wrote before it. Only after mayReadStaffContent. */
export async function findPreparations(
  tx: TenantTx,
  actor: Actor,
  talk: Pick<StaffTalkView, "id" | "employeeId" | "holderId">,
): Promise<Preparations> {
  const between = [talk.employeeId, talk.holderId] as const;
  const { own, other } = await findPreparationsOfTwo(tx, actor, talk.id, between);
  return { own: viewOf(own), other: other && viewOf(other) };
}

function viewOf({ words, ...preparation }: Preparation): PreparationView {
  return { ...preparation, thoughts: thoughtsIn(words) };
}
