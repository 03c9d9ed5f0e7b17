import type { z } from "zod";
import type { Typed } from "@/lib/platform/action-state";
import type { Actor } from "@/lib/platform/actor";
import { perform, type Work } from "@/lib/platform/perform";

type Definition = Work<z.ZodType, unknown, string, unknown>;

/** Submits a form of an action as somebody, through the whole pipeline but the browser's part. */
export async function submit(
  action: unknown,
  actor: Actor,
  typed: Typed,
  { key = null, version = null }: { key?: string | null; version?: number | null } = {},
) {
  const { definition } = action as { definition?: Definition };
  if (!definition) throw new Error("Not an action.");
  return perform(definition, actor, definition.input.parse(typed), { key, version });
}
