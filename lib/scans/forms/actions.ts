"use server";

import { linkAction } from "@/lib/platform/link-action";
import * as commands from "@/lib/scans/forms/commands";
import { claimForm } from "@/lib/scans/forms/queries";
import { answersIn } from "@/lib/scans/forms/rules";
import { formInput, linkInput } from "@/lib/scans/forms/schema";

/** Of a form, its holder may do everything; that the round is open, `claimForm` already asked. */
export const saveForm = linkAction({
  permission: "scan-form.fill-in",
  input: formInput,
  subject: claimForm,
  allow: ({ submittedOn }) => submittedOn === null,
  run: (context, form, sent) => commands.saveAnswers(context, form, answersIn(form.questions, sent)),
  isQuiet: true,
});

export const submitForm = linkAction({
  permission: "scan-form.fill-in",
  input: formInput,
  subject: claimForm,
  allow: ({ submittedOn }) => submittedOn === null,
  run: (context, form, sent) => commands.submitForm(context, form, answersIn(form.questions, sent)),
});

export const withdrawForm = linkAction({
  permission: "scan-form.withdraw",
  input: linkInput,
  subject: claimForm,
  allow: ({ submittedOn }) => submittedOn !== null,
  run: (context, form) => commands.withdrawForm(context, form),
});
