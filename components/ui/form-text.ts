import type { Typed } from "@/lib/platform/action-state";

const mechanisms = ["idempotencyKey"];

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** What stands in a form, field by field, with the version it was typed over and without the other machinery. */
export function typedIn(form: HTMLFormElement): Typed {
  const content = new FormData(form);
  const typed: Record<string, string[]> = {};
  for (const [name, value] of content) {
    if (name.startsWith("$") || mechanisms.includes(name) || typeof value !== "string") continue;
    (typed[name] ??= []).push(value);
  }
  return typed;
}

/** The key of the submission this form will be, when it carries one. */
export function submissionOf(form: HTMLFormElement): string | null {
  const key = new FormData(form).get("idempotencyKey");
  return typeof key === "string" && key !== "" ? key : null;
}

/** Makes the submission this form will be the one it was going to be before, so that it is done once. */
export function setSubmission(form: HTMLFormElement, submission: string | null): void {
  const key = form.elements.namedItem("idempotencyKey");
  if (key instanceof HTMLInputElement && submission !== null) key.value = submission;
}

/** Has a form typed over the version it was typed over before, so that what was saved since is not lost. */
export function setVersion(form: HTMLFormElement, typed: Typed): void {
  const version = form.elements.namedItem("version");
  if (version instanceof HTMLInputElement && "version" in typed) version.value = String(typed["version"]);
}

/** The version of what was saved that this form is typed over; null where nothing has versions. */
export function versionOf(form: HTMLFormElement): string | null {
  const version = new FormData(form).get("version");
  return typeof version === "string" ? version : null;
}

/** Puts text back into a form as it was typed, and opens what folds over it. */
export function fillIn(form: HTMLFormElement, typed: Typed): void {
  const used = new Map<string, number>();
  for (const control of form.elements) {
    if (!isControl(control) || control.type === "hidden" || !(control.name in typed)) continue;
    const given = typed[control.name] ?? [];
    const values = typeof given === "string" ? [given] : given;
    if (control instanceof HTMLInputElement && ["checkbox", "radio"].includes(control.type)) {
      control.checked = values.includes(control.value);
      continue;
    }
    const place = used.get(control.name) ?? 0;
    used.set(control.name, place + 1);
    control.value = values[place] ?? "";
    // A choice always has a value; only what was written says that a fold is in use.
    if (control.value !== "" && control.type !== "select-one") unfold(control);
  }
}

function unfold(control: Element): void {
  for (let fold = control.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null) {
    fold.open = true;
  }
}

function isControl(element: Element): element is Control {
  return (
    element instanceof HTMLInputElement ||
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement
  );
}
