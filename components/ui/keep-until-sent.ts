import { authorOf, dropCopy, findCopy, keepCopy } from "@/components/ui/device-copy";
import { fillIn, setSubmission, setVersion, submissionOf, typedIn } from "@/components/ui/form-text";
import { type Press, pressAgain, pressOf } from "@/components/ui/handing-in";

/** Where on the device a form is kept, and the route that says whether it arrived. */
export type DevicePlace = {
  readonly address: string;
  readonly form: string;
  readonly subject: string;
  /** The key of this session's copies on the device, with whose it is. */
  readonly deviceKey: string;
};

export type Keeping = "quiet" | "offline" | "waiting";

const copySeconds = 0.25;
const retrySeconds = 8;

/**
 * Keeps what stands in a short form on the device until it was sent, and nothing on the server. Handed in without a
 * connection it waits there and goes once there is one, also after the page was opened again. Returns how to stop.
 */
export function keepUntilSent(
  form: HTMLFormElement,
  place: DevicePlace,
  tell: (keeping: Keeping) => void,
): () => void {
  const keeper = new Keeper(form, place, tell);
  const { signal } = keeper.stopped;
  form.addEventListener("input", () => keeper.noteTyping(), { signal });
  form.addEventListener("submit", (event) => keeper.noteSubmit(event), { signal, capture: true });
  // A form is emptied by React when its action has answered.
  form.addEventListener("reset", () => void keeper.settle(), { signal });
  window.addEventListener("online", () => void keeper.sendWaiting(), { signal });
  void keeper.putBack();
  return () => keeper.stop();
}

type Timer = ReturnType<typeof setTimeout> | undefined;

/** One form until it was sent. */
class Keeper {
  readonly stopped = new AbortController();
  private readonly key: string;
  private copying: Timer;
  private retrying: Timer;
  /** The last copy that was begun: what was kept is looked for after it. */
  private copied: Promise<unknown> = Promise.resolve();
  private isTypedIn = false;
  /** With which button the form was handed in while nothing could be reached; null when it was not. */
  private pressed: Press | null = null;
  /** Whether the server was heard while the browser still says that there is no connection. */
  private isReached = false;

  constructor(
    private readonly form: HTMLFormElement,
    private readonly place: DevicePlace,
    private readonly tell: (keeping: Keeping) => void,
  ) {
    this.key = [place.address, place.form, place.subject].join("|");
  }

  noteTyping(): void {
    this.isTypedIn = true;
    this.pressed = null;
    clearTimeout(this.retrying);
    clearTimeout(this.copying);
    this.copying = setTimeout(() => void this.copyTyped(), copySeconds * 1000);
  }

  /** It is kept as handed in before it goes, because the connection may be lost on the way. */
  noteSubmit(event: SubmitEvent): void {
    const press = pressOf(event);
    const copied = this.copyNow(press);
    if (navigator.onLine || this.isReached) return;
    event.preventDefault();
    this.pressed = press;
    void copied.then(() => (this.pressed === press ? this.retryLater() : undefined));
  }

  /** Hands in what waits, as soon as somebody is there to take it. */
  async sendWaiting(): Promise<void> {
    if (this.pressed === null) return this.tell("quiet");
    clearTimeout(this.retrying);
    const isSent = await this.askWhetherSent(submissionOf(this.form));
    if (this.stopped.signal.aborted || this.pressed === null) return;
    if (isSent === null) return this.retryLater();
    const press = this.pressed;
    this.pressed = null;
    this.tell("quiet");
    this.isReached = true;
    pressAgain(this.form, press);
    this.isReached = false;
  }

  /** What was left here before, unless it was sent after all; what was handed in goes now. */
  async putBack(): Promise<void> {
    const copy = await this.findKept();
    if (!copy) return;
    if (await this.askWhetherSent(copy.submission)) return dropCopy(this.key);
    if (this.stopped.signal.aborted || this.isTypedIn) return;
    fillIn(this.form, copy.typed);
    setSubmission(this.form, copy.submission);
    setVersion(this.form, copy.typed);
    this.pressed = copy.pressed;
    if (copy.pressed) await this.sendWaiting();
  }

  /** What was handed in leaves the device when it arrived; what was refused stays, and waits for its author. */
  async settle(): Promise<void> {
    await this.copied;
    const copy = await this.findKept();
    if (!copy?.pressed) return;
    const isSent = await this.askWhetherSent(copy.submission);
    if (isSent) await dropCopy(this.key);
    if (isSent === false) await keepCopy(this.key, this.place.deviceKey, { ...copy, pressed: null });
  }

  stop(): void {
    if (this.copying !== undefined) void this.copyNow(null);
    clearTimeout(this.retrying);
    this.stopped.abort();
    if (this.pressed === null) void this.settle();
  }

  private findKept() {
    return findCopy(this.key, this.place.deviceKey).catch(() => null);
  }

  private async copyTyped(): Promise<void> {
    const isKept = await this.copyNow(null);
    if (!this.stopped.signal.aborted && this.pressed === null)
      this.tell(isKept && !navigator.onLine ? "offline" : "quiet");
  }

  private copyNow(pressed: Press | null): Promise<boolean> {
    clearTimeout(this.copying);
    this.copying = undefined;
    const copy = { typed: typedIn(this.form), submission: submissionOf(this.form), basedOn: null, pressed };
    const kept = keepCopy(this.key, this.place.deviceKey, copy).then(
      () => true,
      () => false,
    );
    this.copied = kept;
    return kept;
  }

  private retryLater(): void {
    clearTimeout(this.retrying);
    this.tell("waiting");
    this.retrying = setTimeout(() => void this.sendWaiting(), retrySeconds * 1000);
  }

  /** Null where nobody could say so to its author. Who is signed out hears that from the form itself. */
  private async askWhetherSent(submission: string | null): Promise<boolean | null> {
    const { address, deviceKey } = this.place;
    const asked = new URLSearchParams({ submission: submission ?? "", author: authorOf(deviceKey) });
    const response = await fetch(`${address}?${asked}`).catch(() => null);
    if (response?.status === 401) return false;
    if (!response?.ok) return null;
    const { isSent } = (await response.json()) as { isSent: boolean };
    return isSent;
  }
}
