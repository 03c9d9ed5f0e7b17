import type { ActionState, Typed } from "@/lib/platform/action-state";

/** What a form for long text starts with: the words as they are, and what its author typed before. */
export type Writing = {
  readonly submission: string;
  /** Null for something new. */
  readonly version: number | null;
  readonly text: Typed;
  readonly draft: { readonly typed: Typed; readonly savedAt: string } | null;
  readonly keep: {
    readonly address: string;
    readonly form: string;
    readonly subject: string;
    readonly deviceKey: string;
  };
};

/** The words a form shows first: the author's own draft where there is one. */
export function firstText({ text, draft }: Writing): Typed {
  return draft ? { ...text, ...draft.typed } : text;
}

/**
 * How a form opens. A draft typed on an earlier version than the one there is now opens as a stale
 * save would end: with both texts, so that a draft never silently overwrites somebody's change.
 */
export function firstState({ version, text, draft }: Writing): ActionState<never, never> {
  const basis = draft?.typed["basis"];
  if (!draft || version === null || basis === String(version)) return { status: "idle" };
  return { status: "refused", reason: "stale", typed: draft.typed, current: { version, text } };
}

/** One value of a field. */
export function oneOf(text: Typed, name: string): string {
  const value = text[name];
  return (typeof value === "string" ? value : value?.[0]) ?? "";
}

/** All values of a field. */
export function manyOf(text: Typed, name: string): readonly string[] {
  const value = text[name];
  return value === undefined || value === "" ? [] : typeof value === "string" ? [value] : value;
}
