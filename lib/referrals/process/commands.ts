import "server-only";

import { newId } from "@/lib/platform/ids";
import { done } from "@/lib/platform/outcome";
import type { WorkContext } from "@/lib/platform/perform";

type Words = { readonly criterion: string; readonly course: string };

/** Keeps the next text beside the earlier ones. */
export async function writeProcess({ tx, actor, now }: WorkContext, number: number, words: Words) {
  const data = { id: newId(), number: number + 1, ...words, writtenAt: now, writtenById: actor.personId };
  await tx.referralProcess.create({ data, select: { id: true } });
  return done({ processId: data.id });
}
