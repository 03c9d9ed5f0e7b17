import { authorOf } from "@/components/ui/device-copy";
import { submissionOf, typedIn } from "@/components/ui/form-text";
import type { Typed } from "@/lib/platform/action-state";

/** The route that keeps drafts, and under which key. */
export type DraftPlace = {
  readonly address: string;
  readonly form: string;
  readonly subject: string;
  /** The key of this session's copies on the device, with whose it is. */
  readonly deviceKey: string;
};

export type Offer = {
  readonly typed: Typed;
  readonly submission: string | null;
  readonly isLeaving: boolean;
};

export type Answer =
  | { readonly state: "kept"; readonly savedAt: string; readonly isSent: boolean }
  | { readonly state: "failed" | "offline" };

/** What stands in a form now, as it is offered. */
export function offerOf(form: HTMLFormElement, isLeaving: boolean): Offer {
  return { typed: typedIn(form), submission: submissionOf(form), isLeaving };
}

/** Offers a draft to the server: kept, refused for now, or not reached. */
export async function sendDraft(
  { address, form, subject, deviceKey }: DraftPlace,
  { typed, submission, isLeaving }: Offer,
  signal: AbortSignal,
): Promise<Answer> {
  try {
    const response = await fetch(address, {
      method: "PUT",
      // A page that is being left may still send a little.
      keepalive: isLeaving,
      signal,
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ form, subject, author: authorOf(deviceKey), typed, submission }),
    });
    if (!response.ok) return { state: "failed" };
    const { data } = (await response.json()) as { data: { savedAt: string; isSent: boolean } };
    return { state: "kept", ...data };
  } catch {
    return { state: "offline" };
  }
}
