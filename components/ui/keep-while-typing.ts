import { type DraftPlace, offerOf, sendDraft } from "@/components/ui/draft-sending";
import { dropCopy, findCopy, keepCopy } from "@/components/ui/device-copy";
import { fillIn, setSubmission, versionOf } from "@/components/ui/form-text";
import { type Press, pressAgain, pressOf } from "@/components/ui/handing-in";

export type AutosaveOptions = DraftPlace & {
  /** When the draft was kept with which the form is filled in now; null when it is empty. */
  readonly savedAt: string | null;
};

export type Saved =
  | { readonly state: "quiet" | "saving" | "failed" | "offline" | "waiting" }
  | { readonly state: "saved"; readonly at: string };

const copySeconds = 0.25;
const pauseSeconds = 1.2;
const retrySeconds = 8;

/**
 * Sends what stands in the form after each pause in typing. Until it has arrived a copy lies on the device:
 * it is sent as soon as there is a connection, and put back after a reload. A form that was handed in without a connection
 * waits there too, and goes once there is one. Returns how to stop.
 */
export function keepWhileTyping(
  form: HTMLFormElement,
  options: AutosaveOptions,
  tell: (saved: Saved) => void,
): () => void {
  const keeper = new Keeper(form, options, tell);
  const { signal } = keeper.stopped;
  form.addEventListener("input", () => keeper.noteTyping(), { signal });
  form.addEventListener("submit", (event) => keeper.noteSubmit(event), { signal, capture: true });
  window.addEventListener("online", () => keeper.saveWaiting(false), { signal });
  window.addEventListener("pagehide", () => keeper.saveWaiting(true), { signal });
  void keeper.putBack().catch(() => undefined);
  return () => keeper.stop();
}

type Timer = ReturnType<typeof setTimeout> | undefined;

/** One form while somebody types in it. */
class Keeper {
  readonly stopped = new AbortController();
  private readonly place: string;
  private basedOn: string | null;
  private saving: Timer;
  private copying: Timer;
  /** Whether something was typed that has not arrived. */
  private isWaiting = false;
  private isSent = false;
  /** With which button the form was handed in while nothing could be reached; null when it was not. */
  private pressed: Press | null = null;
  /** Whether the server was heard while the browser still says that there is no connection. */
  private isReached = false;
  private sending = new AbortController();

  constructor(
    private readonly form: HTMLFormElement,
    private readonly options: AutosaveOptions,
    private readonly tell: (saved: Saved) => void,
  ) {
    this.place = [options.address, options.form, options.subject].join("|");
    this.basedOn = options.savedAt;
  }

  noteTyping(): void {
    this.isSent = false;
    this.pressed = null;
    this.isWaiting = true;
    this.tell({ state: "saving" });
    this.saveAfter(pauseSeconds);
    clearTimeout(this.copying);
    this.copying = setTimeout(() => void this.copyNow(), copySeconds * 1000);
  }

  /** Without a connection the form stays as it is, is kept, and waits. */
  noteSubmit(event: SubmitEvent): void {
    if (navigator.onLine || this.isReached) {
      this.isSent = true;
      this.sending.abort();
      clearTimeout(this.saving);
      return;
    }
    event.preventDefault();
    this.pressed = pressOf(event);
    this.tell({ state: "waiting" });
    void this.save();
  }

  saveWaiting(isLeaving: boolean): void {
    if (this.isWaiting) void this.save(isLeaving);
  }

  stop(): void {
    if (this.isWaiting && !this.isSent) void this.save(true);
    clearTimeout(this.saving);
    this.stopped.abort();
  }

  /**
   * What was left here before a reload, unless its form was sent, or newer text was kept from elsewhere. Typed
   * over a version that was saved anew since, it goes to the server, and the page asks which of the two to go on with.
   */
  async putBack(): Promise<void> {
    const copy = await findCopy(this.place, this.options.deviceKey).catch(() => null);
    if (!copy) return;
    const { signal } = this.stopped;
    const isOvertaken = copy.basedOn !== this.basedOn;
    const answer = isOvertaken ? null : await sendDraft(this.options, { ...copy, isLeaving: false }, signal);
    if (isOvertaken || (answer?.state === "kept" && answer.isSent)) return dropCopy(this.place);
    if (signal.aborted || this.isWaiting) return;
    if (this.isOfAnotherVersion(copy.typed["version"])) {
      if (answer?.state !== "kept") return;
      await dropCopy(this.place);
      return location.reload();
    }
    fillIn(this.form, copy.typed);
    this.pressed = copy.pressed;
    if (copy.pressed) setSubmission(this.form, copy.submission);
    await this.save();
  }

  /** Hands the form in at last, as it was pressed. */
  private handIn(press: Press): void {
    this.pressed = null;
    this.isReached = true;
    pressAgain(this.form, press);
    this.isReached = false;
  }

  private isOfAnotherVersion(version: string | readonly string[] | undefined): boolean {
    return version !== undefined && String(version) !== versionOf(this.form);
  }

  private saveAfter(seconds: number): void {
    clearTimeout(this.saving);
    this.saving = setTimeout(() => void this.save(), seconds * 1000);
  }

  private copyNow(): Promise<void> {
    clearTimeout(this.copying);
    const { typed, submission } = offerOf(this.form, false);
    const copy = { typed, submission, basedOn: this.basedOn, pressed: this.pressed };
    return keepCopy(this.place, this.options.deviceKey, copy).catch(() => undefined);
  }

  private async save(isLeaving = false): Promise<void> {
    const { signal } = this.stopped;
    clearTimeout(this.saving);
    if (this.isSent || signal.aborted) return;
    this.isWaiting = false;
    this.sending.abort();
    this.sending = new AbortController();
    const { signal: superseded } = this.sending;
    const answer = await sendDraft(this.options, offerOf(this.form, isLeaving), superseded);
    if (superseded.aborted) return;
    if (answer.state === "kept") {
      this.basedOn = answer.savedAt;
      if (!this.isWaiting) await dropCopy(this.place).catch(() => undefined);
      if (signal.aborted || this.isWaiting) return;
      this.tell({ state: "saved", at: answer.savedAt });
      if (this.pressed && !answer.isSent && !isLeaving) this.handIn(this.pressed);
      return;
    }
    await this.copyNow();
    if (signal.aborted) return;
    this.tell({ state: this.pressed ? "waiting" : answer.state });
    this.isWaiting = true;
    this.saveAfter(retrySeconds);
  }
}
