import { dropCopy, findCopy, keepCopy } from "@/components/ui/device-copy";
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
  | { readonly state: "quiet" }
  | { readonly state: "saved"; readonly at: string }
  | { readonly state: "failed" }
  | { readonly state: "offline" };

const pauseSeconds = 1.2;
const retrySeconds = 8;

/**
 * Sends what stands in the form after each pause in typing. When that fails it stays on the device and is
 * sent as soon as there is a connection; what waited there from before a reload is put back first.
 * Returns how to stop.
 */
export function keepWhileTyping(
  form: HTMLFormElement,
  options: AutosaveOptions,
  tell: (saved: Saved) => void,
): () => void {
  const place = [options.address, options.form, options.subject].join("|");
  const stopped = new AbortController();
  const { signal } = stopped;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isWaiting = false;
  let isSent = false;
  let sending = new AbortController();

  const sendAfter = (seconds: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void save(), seconds * 1000);
  };

  async function save(isLeaving = false): Promise<void> {
    clearTimeout(timer);
    if (isSent || signal.aborted) return;
    isWaiting = false;
    const typed = typedIn(form);
    const at = new Date().toISOString();
    sending.abort();
    sending = new AbortController();
    const { signal: superseded } = sending;
    const answer = await send(options, typed, submissionOf(form), { isLeaving, signal: superseded });
    if (superseded.aborted) return;
    if (answer === "kept") {
      await dropCopy(place).catch(() => undefined);
      if (!signal.aborted) tell({ state: "saved", at });
      return;
    }
    await keepCopy(place, options.deviceKey, { typed, at }).catch(() => undefined);
    if (signal.aborted) return;
    tell({ state: answer });
    isWaiting = true;
    sendAfter(retrySeconds);
  }

  async function putBack(): Promise<void> {
    const copy = await findCopy(place, options.deviceKey).catch(() => null);
    if (!copy || signal.aborted || (options.savedAt !== null && copy.at <= options.savedAt)) return;
    fillIn(form, copy.typed);
    await save();
  }

  const onTyping = () => {
    isSent = false;
    isWaiting = true;
    sendAfter(pauseSeconds);
  };
  const onOnline = () => {
    if (isWaiting) void save();
  };
  const onLeaving = () => {
    if (isWaiting) void save(true);
  };
  const onSubmit = (event: SubmitEvent) => {
    if (navigator.onLine) {
      isSent = true;
      sending.abort();
      clearTimeout(timer);
      return;
    }
    event.preventDefault();
    void save();
  };

  form.addEventListener("input", onTyping, { signal });
  form.addEventListener("submit", onSubmit, { signal, capture: true });
  window.addEventListener("online", onOnline, { signal });
  window.addEventListener("pagehide", onLeaving, { signal });
  void putBack();

  return () => {
    if (isWaiting && !isSent) void save(true);
    clearTimeout(timer);
    stopped.abort();
  };
}

/** Offers a draft to the server: kept, refused for now, or not reached. */
async function send(
  { address, form, subject }: AutosaveOptions,
  typed: unknown,
  submission: string | null,
  { isLeaving, signal }: { isLeaving: boolean; signal: AbortSignal },
): Promise<"kept" | "failed" | "offline"> {
  try {
    const response = await fetch(address, {
      method: "PUT",
      // A page that is being left may still send a little.
      keepalive: isLeaving,
      signal,
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ form, subject, typed, submission }),
    });
    return response.ok ? "kept" : "failed";
  } catch {
    return "offline";
  }
}
