/** A button of a form, by what it says when the form is sent. */
export type Press = { readonly name: string; readonly value: string };

/** With which button a form is handed in. */
export function pressOf({ submitter }: SubmitEvent): Press {
  return submitter instanceof HTMLButtonElement
    ? { name: submitter.name, value: submitter.value }
    : { name: "", value: "" };
}

/** Hands a form in as it was pressed before. */
export function pressAgain(form: HTMLFormElement, { name, value }: Press): void {
  const buttons = [...form.elements].filter((element) => element instanceof HTMLButtonElement);
  const isPressed = (button: HTMLButtonElement) =>
    button.type === "submit" && button.name === name && button.value === value;
  form.requestSubmit(buttons.find(isPressed) ?? null);
}
