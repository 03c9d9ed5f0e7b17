"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Autosave, type AutosaveProps } from "@/components/ui/autosave";
import { BothTexts } from "@/components/ui/both-texts";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { PressChoices } from "@/components/ui/press-choices";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { type Fields, useFields } from "@/components/ui/use-fields";
import { WhoSees } from "@/components/ui/who-sees";
import { writeAppraisal } from "@/lib/appraisals/actions";
import { appraisalRefusalTexts } from "@/lib/appraisals/labels";
import { type Choice, choices } from "@/lib/appraisals/rules";
import { fieldsOfAspect, longestWords } from "@/lib/appraisals/schema";
import { type ActionState, idle, type Typed } from "@/lib/platform/action-state";

type Props = {
  appraisalId: string;
  aspects: readonly string[];
  /** What stands in the form: what was saved, or what was typed over it since. */
  text: Typed;
  version: number;
  submission: string;
  autosave: AutosaveProps;
  back: string;
};

/** The leader judges each aspect in a choice with words, and concludes in words (H8). */
export function WriteForm({ appraisalId, aspects, text, version, submission, autosave, back }: Props) {
  const t = useTranslations("appraisals.write");
  const refusals = appraisalRefusalTexts(useTranslations("appraisals"));
  const [state, write] = useActionState(writeAppraisal, idle);
  const fields = useFields(state);
  return (
    <Form action={write} state={state} label={t("title")}>
      <Submission submission={submission} version={version} state={state} />
      <input type="hidden" name="appraisalId" value={appraisalId} />
      <FormNotice state={state} text={refusals} />
      <Meanwhile state={state} aspects={aspects} />
      {aspects.map((aspect, place) => (
        <AspectFields key={aspect} aspect={aspect} place={place} text={text} fields={fields} />
      ))}
      <Card>
        <TextAreaField
          label={t("overall")}
          hint={t("overallHint")}
          rows={5}
          maxLength={longestWords}
          sees={<WhoSees who={t("sees")} why={t("seesWhy")} />}
          {...fields.text("overall", one(text, "overall"))}
        />
      </Card>
      <div className="form-actions" data-sticky="yes">
        <span className="mr-auto">
          <Autosave {...autosave} />
        </span>
        <LinkButton kind="quiet" href={back}>
          {t("later")}
        </LinkButton>
        <SubmitButton>{t("save")}</SubmitButton>
      </div>
    </Form>
  );
}

type AspectProps = { aspect: string; place: number; text: Typed; fields: Fields };

function AspectFields({ aspect, place, text, fields }: AspectProps) {
  const t = useTranslations("appraisals");
  const names = fieldsOfAspect(place);
  const chosen = one(text, names.choice);
  return (
    <fieldset className="card grid gap-4" data-pad="yes">
      <legend className="sr-only">{aspect}</legend>
      <h2 aria-hidden="true">{aspect}</h2>
      <PressChoices
        label={t("write.choice")}
        options={choices.map((choice) => ({ value: choice, label: t(`choice.${choice}`) }))}
        {...fields.choices(names.choice, chosen ? [chosen] : [])}
      />
      <TextAreaField
        label={t("write.words")}
        hint={place === 0 ? t("write.wordsHint") : undefined}
        rows={4}
        maxLength={longestWords}
        {...fields.text(names.words, one(text, names.words))}
      />
    </fieldset>
  );
}

/** What was saved in another window since, beside what is typed here. */
function Meanwhile({ state, aspects }: { state: ActionState<string, unknown>; aspects: readonly string[] }) {
  const t = useTranslations("appraisals");
  const compared = aspects.flatMap((aspect, place) => {
    const names = fieldsOfAspect(place);
    const say = (choice: string) => t(`choice.${choice as Choice}`);
    return [
      { name: names.choice, label: aspect, say },
      { name: names.words, label: aspect },
    ];
  });
  return (
    <BothTexts
      state={state}
      title={t("write.meanwhile")}
      hint={t("write.meanwhileHint")}
      fields={[...compared, { name: "overall", label: t("write.overall") }]}
    />
  );
}

function one(text: Typed, name: string): string {
  const value = text[name];
  return typeof value === "string" ? value : (value?.[0] ?? "");
}
