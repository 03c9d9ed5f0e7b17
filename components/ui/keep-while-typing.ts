import { dropCopy, findCopy, keepCopy } from "@/components/ui/device-copy";
import type { Typed } from "@/lib/platform/action-state";
import { fillIn, submissionOf, typedIn } from "@/components/ui/form-text";

export type AutosaveOptions = {
  /** The route that keeps drafts. */
  readonly address: string;
  readonly form: string;
  readonly subject: string;
  /** The key of this session's copies on the device. */
  readonly deviceKey: string;
  /** When the draft was kept with which the form is filled in now; null when it is empty. */
  readonly savedAt: string | null;
};

export type Saved =
  | { readonly state: "quiet" | "saving" | "failed" | "offline" }
  | { readonly state: "saved"; readonly at: string };

const copySeconds = 0.25;
const pauseSeconds = 1.2;
const retrySeconds = 8;

/**
 * Sends what stands in the form after each pause in typing. Until it has arrived a copy lies on the device:
 * it is sent as soon as there is a connection, and put back after a reload. Returns how to stop.
 */
export function keepWhileTyping(
  form: HTMLFormElement,
  options: AutosaveOptions,
  tell: (saved: Saved) => void,
): () => void {
  const place = [options.address, options.form, options.subject].join("|");
  const stopped = new AbortController();
  const { signal } = stopped;
  let basedOn = options.savedAt;
  let saving: ReturnType<typeof setTimeout> | undefined;
  let copying: ReturnType<typeof setTimeout> | undefined;
  let isWaiting = false;
  let isSent = false;
  let sending = new AbortController();

  const saveAfter = (seconds: number) => {
    clearTimeout(saving);
    saving = setTimeout(() => void save(), seconds * 1000);
  };

  const copyNow = () => {
    clearTimeout(copying);
    const copy = { typed: typedIn(form), submission: submissionOf(form), basedOn };
    return keepCopy(place, options.deviceKey, copy).catch(() => undefined);
  };

  async function save(isLeaving = false): Promise<void> {
    clearTimeout(saving);
    if (isSent || signal.aborted) return;
    isWaiting = false;
    sending.abort();
    sending = new AbortController();
    const { signal: superseded } = sending;
    const offer = { typed: typedIn(form), submission: submissionOf(form), isLeaving };
    const answer = await send(options, offer, superseded);
    if (superseded.aborted) return;
    if (answer.state === "kept") {
      basedOn = answer.savedAt;
      if (!isWaiting) await dropCopy(place).catch(() => undefined);
      if (!signal.aborted && !isWaiting) tell({ state: "saved", at: answer.savedAt });
      return;
    }
    await copyNow();
    if (signal.aborted) return;
    tell({ state: answer.state });
    isWaiting = true;
    saveAfter(retrySeconds);
  }

  /** What was left here before a reload, unless its form was sent, or newer text was kept from elsewhere. */
  async function putBack(): Promise<void> {
    const copy = await findCopy(place, options.deviceKey).catch(() => null);
    if (!copy) return;
    const isOvertaken = copy.basedOn !== basedOn;
    const answer = isOvertaken ? null : await send(options, { ...copy, isLeaving: false }, signal);
    if (isOvertaken || (answer?.state === "kept" && answer.isSent)) return dropCopy(place);
    if (signal.aborted || isWaiting) return;
    fillIn(form, copy.typed);
    await save();
  }

  const onTyping = () => {
    isSent = false;
    isWaiting = true;
    tell({ state: "saving" });
    saveAfter(pauseSeconds);
    clearTimeout(copying);
    copying = setTimeout(() => void copyNow(), copySeconds * 1000);
  };
  const onSubmit = (event: SubmitEvent) => {
    if (navigator.onLine) {
      isSent = true;
      sending.abort();
      clearTimeout(saving);
      return;
    }
    event.preventDefault();
    void save();
  };

  form.addEventListener("input", onTyping, { signal });
  form.addEventListener("submit", onSubmit, { signal, capture: true });
  window.addEventListener("online", () => isWaiting && void save(), { signal });
  window.addEventListener("pagehide", () => isWaiting && void save(true), { signal });
  void putBack().catch(() => undefined);

  return () => {
    if (isWaiting && !isSent) void save(true);
    clearTimeout(saving);
    stopped.abort();
  };
}

type Offer = { readonly typed: Typed; readonly submission: string | null; readonly isLeaving: boolean };
type Answer =
  | { readonly state: "kept"; readonly savedAt: string; readonly isSent: boolean }
  | { readonly state: "failed" | "offline" };

/** Offers a draft to the server: kept, refused for now, or not reached. */
async function send(
  { address, form, subject }: AutosaveOptions,
  { isLeaving, ...offer }: Offer,
  signal: AbortSignal,
): Promise<Answer> {
  try {
    const response = await fetch(address, {
      method: "PUT",
      // A page that is being left may still send a little.
      keepalive: isLeaving,
      signal,
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ form, subject, typed: offer.typed, submission: offer.submission }),
    });
    if (!response.ok) return { state: "failed" };
    const { data } = (await response.json()) as { data: { savedAt: string; isSent: boolean } };
    return { state: "kept", ...data };
  } catch {
    return { state: "offline" };
  }
}
