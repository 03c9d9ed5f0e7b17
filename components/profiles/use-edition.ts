"use client";

import type { ActionState, Typed } from "@/lib/platform/action-state";

/**
 * The version a form is sent on, and the text somebody else saved meanwhile. After a stale save both
 * are on screen, so a second save is a choice and may replace what was there.
 */
export function useEdition(
  state: ActionState<string, unknown>,
  version: number,
): { readonly version: number; readonly meanwhile: Typed | null } {
  const current = state.status === "refused" ? state.current : undefined;
  return current ? { version: current.version, meanwhile: current.text } : { version, meanwhile: null };
}
