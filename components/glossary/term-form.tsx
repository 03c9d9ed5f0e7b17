"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { BothTexts } from "@/components/ui/both-texts";
import { Disclosure } from "@/components/ui/disclosure";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { PressChoices } from "@/components/ui/press-choices";
import { type Option, SelectField } from "@/components/ui/select-field";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { TextField } from "@/components/ui/text-field";
import { useFields } from "@/components/ui/use-fields";
import { addTerm, changeTerm } from "@/lib/glossary/actions";
import { refusalTexts } from "@/lib/glossary/labels";
import { type Term, termKinds } from "@/lib/glossary/rules";
import { idle } from "@/lib/platform/action-state";

type Fields = ReturnType<typeof useFields>;

/** A term in plain words, with what it hangs together with. New without `term`. */
export function TermForm({
  term,
  others,
  sources,
  submission,
}: {
  term?: Term;
  /** The other terms, to refer to. */
  others: readonly Option[];
  /** Roles and competences that may say it already. */
  sources: readonly Option[];
  submission: string;
}) {
  const t = useTranslations("glossary");
  const [state, save] = useActionState(term ? changeTerm : addTerm, idle);
  const fields = useFields(state);
  const texts = (["name", "definition", "englishName", "englishDefinition", "synonyms"] as const).map(
    (name) => ({ name, label: t(`form.${name}`) }),
  );
  return (
    <Form action={save} state={state} label={t("form.save")}>
      {term ? <input type="hidden" name="code" value={term.code} /> : null}
      <Submission
        submission={submission}
        version={term ? (term.kept?.version ?? 0) : undefined}
        state={state}
      />
      <FormNotice state={state} text={refusalTexts(t)} />
      <BothTexts
        state={state}
        title={t("form.meanwhile.title")}
        hint={t("form.meanwhile.hint")}
        fields={texts}
      />
      {term ? null : (
        <PressChoices
          label={t("form.kind")}
          options={termKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
          {...fields.choices("kind", ["concept"])}
        />
      )}
      <TermTexts fields={fields} term={term} />
      <Relations fields={fields} term={term} others={others} sources={sources} />
      <Note fields={fields} />
      <div className="form-actions" data-sticky="yes">
        <SubmitButton>{t("form.save")}</SubmitButton>
      </div>
    </Form>
  );
}

function TermTexts({ fields, term }: { fields: Fields; term: Term | undefined }) {
  const t = useTranslations("glossary.form");
  const common = useTranslations("common");
  return (
    <>
      <TextField label={t("name")} hint={t("nameHint")} maxLength={80} {...fields.text("name", term?.name)} />
      <TextAreaField
        label={t("definition")}
        hint={t("definitionHint")}
        maxLength={1500}
        {...fields.text("definition", term?.definition)}
      />
      <TextAreaField
        label={t("synonyms")}
        hint={t("synonymsHint")}
        optional={common("optional")}
        rows={3}
        maxLength={1000}
        {...fields.text("synonyms", term?.synonyms.join("\n"))}
      />
      <TextField
        label={t("englishName")}
        optional={common("optional")}
        maxLength={80}
        {...fields.text("englishName", term?.englishName)}
      />
      <TextAreaField
        label={t("englishDefinition")}
        optional={common("optional")}
        rows={3}
        maxLength={1500}
        {...fields.text("englishDefinition", term?.englishDefinition)}
      />
    </>
  );
}

function Relations({
  fields,
  term,
  others,
  sources,
}: {
  fields: Fields;
  term: Term | undefined;
  others: readonly Option[];
  sources: readonly Option[];
}) {
  const t = useTranslations("glossary.form");
  const common = useTranslations("common");
  const source = term?.kept?.source;
  return (
    <>
      {(["distinct", "related"] as const).map((name) => (
        <Disclosure key={name} label={`${t(name)} (${term?.[name].length ?? 0})`}>
          <PressChoices many label={t(name)} options={others} {...fields.choices(name, term?.[name] ?? [])} />
        </Disclosure>
      ))}
      <SelectField
        label={t("source")}
        hint={t("sourceHint")}
        optional={common("optional")}
        empty={t("sourceNone")}
        options={sources}
        {...fields.text("source", source ? `${source.kind}:${source.id}` : "")}
      />
    </>
  );
}

function Note({ fields }: { fields: Fields }) {
  const t = useTranslations("glossary.form");
  const common = useTranslations("common");
  return (
    <TextAreaField
      label={t("note")}
      hint={t("noteHint")}
      optional={common("optional")}
      rows={3}
      maxLength={1000}
      {...fields.text("note")}
    />
  );
}
