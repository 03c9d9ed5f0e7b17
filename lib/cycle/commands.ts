import "server-only";

import { writeMoments } from "@/lib/cycle/files";
import type { Cycle } from "@/lib/cycle/rules";
import type { CycleInput } from "@/lib/cycle/schema";
import { newId } from "@/lib/platform/ids";
import { allowed } from "@/lib/platform/outcome";
import type { WorkContext } from "@/lib/platform/perform";

/** Lays down which talks follow each other from now on; what was laid down before stays kept. */
export async function changeCycle({ tx, actor, now }: WorkContext, before: Cycle, { moments }: CycleInput) {
  const laid = { id: newId(), number: before.number + 1, createdAt: now, createdById: actor.personId };
  await tx.staffCycle.create({ data: { ...laid, moments: writeMoments(moments) }, select: { id: true } });
  return allowed;
}
