"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { BothTexts } from "@/components/ui/both-texts";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { PressChoices } from "@/components/ui/press-choices";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { TextField } from "@/components/ui/text-field";
import { useFields } from "@/components/ui/use-fields";
import { nameWord } from "@/lib/glossary/words/actions";
import type { WordPlace } from "@/lib/glossary/words/queries";
import { idle } from "@/lib/platform/action-state";

/** Another name for a role or concept: singular, plural and article, so that every sentence stays right (B3). */
export function WordForm({ place, submission }: { place: WordPlace; submission: string }) {
  const t = useTranslations("glossary");
  const common = useTranslations("common");
  const [state, save] = useActionState(nameWord, idle);
  const fields = useFields(state);
  const { code, teamId, present } = place;
  const articles = (["de", "het"] as const).map((value) => ({ value, label: t(`words.articles.${value}`) }));
  const labels = (["singular", "plural", "article", "englishSingular", "englishPlural"] as const).map(
    (name) => ({
      name,
      label: t(`words.${name}`),
    }),
  );
  return (
    <Form action={save} state={state} label={t("words.save")}>
      <input type="hidden" name="code" value={code} />
      <input type="hidden" name="teamId" value={teamId ?? ""} />
      <Submission submission={submission} version={present?.version ?? 0} state={state} />
      <FormNotice state={state} text={{}} />
      <BothTexts
        state={state}
        title={t("form.meanwhile.title")}
        hint={t("form.meanwhile.hint")}
        fields={labels}
      />
      <TextField
        label={t("words.singular")}
        hint={t("words.singularHint")}
        maxLength={60}
        autoComplete="off"
        {...fields.text("singular", present?.singular)}
      />
      <TextField
        label={t("words.plural")}
        hint={t("words.pluralHint")}
        maxLength={60}
        autoComplete="off"
        {...fields.text("plural", present?.plural)}
      />
      <PressChoices
        label={t("words.article")}
        options={articles}
        {...fields.choices("article", [present?.article ?? "de"])}
      />
      <TextField
        label={t("words.englishSingular")}
        hint={t("words.englishHint")}
        optional={common("optional")}
        maxLength={60}
        autoComplete="off"
        {...fields.text("englishSingular", present?.englishSingular)}
      />
      <TextField
        label={t("words.englishPlural")}
        optional={common("optional")}
        maxLength={60}
        autoComplete="off"
        {...fields.text("englishPlural", present?.englishPlural)}
      />
      <TextAreaField
        label={t("words.note")}
        hint={t("words.noteHint")}
        optional={common("optional")}
        rows={3}
        maxLength={1000}
        {...fields.text("note")}
      />
      <div className="form-actions">
        <SubmitButton>{t("words.save")}</SubmitButton>
      </div>
    </Form>
  );
}
