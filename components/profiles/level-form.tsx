"use client";

import { useTranslations } from "next-intl";
import { useActionState, useId } from "react";
import { Meanwhile } from "@/components/profiles/meanwhile";
import { useEdition } from "@/components/profiles/use-edition";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { TextField } from "@/components/ui/text-field";
import { useFields } from "@/components/ui/use-fields";
import { idle } from "@/lib/platform/action-state";
import { addLevel, changeLevel } from "@/lib/profiles/competences/actions";
import type { LevelView } from "@/lib/profiles/competences/queries";
import { refusalTexts } from "@/lib/profiles/labels";

/** A step of the scale: its name and what somebody can do then. A new one, at the top, without `level`. */
export function LevelForm({ level }: { level?: LevelView }) {
  const t = useTranslations("profileForms");
  const [state, save] = useActionState(level ? changeLevel : addLevel, idle);
  const fields = useFields(state);
  const { version, meanwhile } = useEdition(state, level?.version ?? 0);
  const labels = { name: t("levelName"), description: t("levelDescription") };
  const id = useId();
  return (
    <Form action={save} state={state} label={level ? `${t("saveLevel")}: ${level.name}` : t("addLevel")}>
      {level ? (
        <>
          <input type="hidden" name="levelId" value={level.id} />
          <input type="hidden" name="version" value={version} />
        </>
      ) : null}
      <FormNotice state={state} text={refusalTexts(t)} done={t("saved")} />
      <Meanwhile
        text={meanwhile}
        fields={{ name: { label: labels.name }, description: { label: labels.description } }}
      />
      <TextField id={`${id}name`} label={labels.name} maxLength={60} {...fields.text("name", level?.name)} />
      <TextAreaField
        id={`${id}description`}
        label={labels.description}
        maxLength={600}
        {...fields.text("description", level?.description)}
      />
      <div>
        <SubmitButton kind="plain">{level ? t("saveLevel") : t("addLevel")}</SubmitButton>
      </div>
    </Form>
  );
}
