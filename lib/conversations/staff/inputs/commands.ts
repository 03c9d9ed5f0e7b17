import "server-only";

import { type InputPart, mayLayIn } from "@/lib/conversations/staff/inputs/rules";
import type { StaffTalkView } from "@/lib/conversations/staff/queries";
import type { Actor } from "@/lib/platform/actor";
import { allowed } from "@/lib/platform/outcome";
import type { TenantTx } from "@/lib/platform/tenancy";

type Laying = {
  readonly talk: StaffTalkView;
  /** The parts that lie in it already. */
  readonly laid: readonly InputPart[];
  readonly part: InputPart;
  readonly roundId: string;
};

/** Lays a part of an own result in a talk: from now on the other of the talk reads it there. */
export async function layIn(
  tx: TenantTx,
  { personId: employeeId }: Actor,
  { talk, laid, part, roundId }: Laying,
  now: Date,
) {
  const verdict = mayLayIn(talk, laid, part, now);
  if (!verdict.ok) return verdict;
  const data = { conversationId: talk.id, part, roundId, employeeId, laidAt: now };
  await tx.conversationInput.create({ data, select: { part: true } });
  return allowed;
}

/** Takes it back, whenever: with the next click the other of the talk reads it no more. */
export async function takeBack(tx: TenantTx, talkId: string, part: InputPart) {
  await tx.conversationInput.deleteMany({ where: { conversationId: talkId, part } });
  return allowed;
}
