import "server-only";

import type { Frame } from "@/lib/appraisals/frames/rules";
import type { FrameInput } from "@/lib/appraisals/frames/schema";
import { newId } from "@/lib/platform/ids";
import { allowed } from "@/lib/platform/outcome";
import type { WorkContext } from "@/lib/platform/perform";

/** Lays down what holds from now on; appraisals that were planned before keep what was told then. */
export async function changeFrame({ tx, actor, now }: WorkContext, before: Frame, said: FrameInput) {
  const laid = { id: newId(), number: before.number + 1, createdAt: now, createdById: actor.personId };
  await tx.appraisalFrame.create({ data: { ...laid, ...said }, select: { id: true } });
  return allowed;
}
