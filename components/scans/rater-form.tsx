"use client";

import { useTranslations } from "next-intl";
import { startTransition, useActionState, useEffect, useRef } from "react";
import { QuestionField } from "@/components/scans/question-field";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { Icon } from "@/components/ui/icon";
import { SubmitButton } from "@/components/ui/submit-button";
import { idle, type Typed } from "@/lib/platform/action-state";
import { saveForm, submitForm } from "@/lib/scans/forms/actions";
import { type Answers, fieldOf, valueOf } from "@/lib/scans/forms/rules";
import type { QuestionView } from "@/lib/scans/instruments/rules";

const quietMilliseconds = 700;

/** Whether something was filled in already while the page's script was still on its way. */
function isTouched(form: HTMLFormElement): boolean {
  return [...form.elements].some((field) => {
    if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue;
    return field instanceof HTMLInputElement && field.checked !== field.defaultChecked;
  });
}

/**
 * The form of a personal link. With JavaScript each answer is kept as it is given; without, by the button that says
 * so. What was kept stands there again, on any device that has the link.
 */
export function RaterForm({
  token,
  questions,
  answers,
}: {
  token: string;
  questions: readonly QuestionView[];
  answers: Answers;
}) {
  const t = useTranslations("rater");
  const [state, submit] = useActionState(submitForm, idle);
  const [saved, save, isSaving] = useActionState(saveForm, idle);
  const place = useRef<HTMLDivElement>(null);
  const typed: Typed | null = state.status === "refused" ? state.typed : null;

  useEffect(() => {
    const form = place.current?.closest("form");
    if (!form) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keep = () => startTransition(() => save(new FormData(form)));
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(keep, quietMilliseconds);
    };
    form.addEventListener("input", later);
    if (isTouched(form)) later();
    return () => {
      clearTimeout(timer);
      form.removeEventListener("input", later);
    };
  }, [save]);

  const refusal = {
    "nothing-filled-in": t("nothingFilledIn"),
    submitted: t("alreadyIn"),
    "not-found": t("over"),
  };
  return (
    <Form action={submit} state={state} label={t("form")}>
      <input type="hidden" name="token" value={token} />
      {questions.map((question, index) => (
        <QuestionField
          key={question.id}
          question={question}
          place={index + 1}
          value={String(typed?.[fieldOf(question.id)] ?? valueOf(question, answers[question.id]))}
        />
      ))}
      <FormNotice state={state} text={refusal} />
      <div className="form-actions" data-sticky="yes" ref={place}>
        <SubmitButton>{t("submit")}</SubmitButton>
        <noscript>
          <button type="submit" className="button" formAction={save}>
            {t("keep")}
          </button>
        </noscript>
        <span className="saved" data-state={saved.status === "refused" ? "failed" : "saved"} role="status">
          {isSaving ? t("saving") : null}
          {!isSaving && saved.status === "done" ? (
            <>
              <Icon name="check" size={16} />
              {t("kept")}
            </>
          ) : null}
          {!isSaving && saved.status === "refused" ? t("over") : null}
        </span>
      </div>
    </Form>
  );
}
