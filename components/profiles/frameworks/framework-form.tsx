"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Meanwhile } from "@/components/profiles/meanwhile";
import { useEdition } from "@/components/profiles/use-edition";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { PressChoices } from "@/components/ui/press-choices";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { TextField } from "@/components/ui/text-field";
import { useFields } from "@/components/ui/use-fields";
import type { Action } from "@/lib/platform/action";
import { idle } from "@/lib/platform/action-state";
import { addFramework, changeFramework } from "@/lib/profiles/frameworks/actions";
import type { FrameworkRow } from "@/lib/profiles/frameworks/queries";
import { frameworkStatuses, longest } from "@/lib/profiles/frameworks/rules";
import { type ProfileRefusal, refusalTexts } from "@/lib/profiles/labels";

/** What a framework is called and where it comes from. New without `framework`. */
export function FrameworkForm({ framework }: { framework?: FrameworkRow }) {
  const t = useTranslations("profileForms");
  const words = useTranslations("frameworks.form");
  const action: Action<ProfileRefusal, unknown> = framework ? changeFramework : addFramework;
  const [state, save] = useActionState(action, idle);
  const { version, meanwhile } = useEdition(state, framework?.version ?? 0);
  const labels = {
    ...{ name: { label: words("name") }, code: { label: words("code") }, source: { label: words("source") } },
    ...{ edition: { label: words("edition") }, description: { label: words("description") } },
  };
  return (
    <Form action={save} state={state} label={words("save")}>
      {framework ? (
        <>
          <input type="hidden" name="frameworkId" value={framework.id} />
          <input type="hidden" name="version" value={version} />
        </>
      ) : null}
      <FormNotice state={state} text={refusalTexts(t)} />
      <Meanwhile text={meanwhile} fields={labels} />
      <Fields fields={useFields(state)} framework={framework} />
      <div className="form-actions">
        <SubmitButton>{words("save")}</SubmitButton>
      </div>
    </Form>
  );
}

function Fields({
  fields,
  framework,
}: {
  fields: ReturnType<typeof useFields>;
  framework: FrameworkRow | undefined;
}) {
  const t = useTranslations("frameworks.form");
  const common = useTranslations("common");
  const optional = common("optional");
  return (
    <>
      <TextField label={t("name")} maxLength={longest.name} {...fields.text("name", framework?.name)} />
      <TextField
        label={t("code")}
        hint={t("codeHint")}
        maxLength={longest.code}
        {...fields.text("code", framework?.code)}
      />
      <TextField
        label={t("source")}
        hint={t("sourceHint")}
        optional={optional}
        maxLength={longest.source}
        {...fields.text("source", framework?.source)}
      />
      <TextField
        label={t("edition")}
        hint={t("editionHint")}
        optional={optional}
        maxLength={longest.edition}
        {...fields.text("edition", framework?.edition)}
      />
      <TextAreaField
        label={t("description")}
        optional={optional}
        maxLength={longest.description}
        {...fields.text("description", framework?.description)}
      />
      {framework && !framework.isOwn ? (
        <PressChoices
          label={t("status")}
          hint={t("statusHint")}
          options={frameworkStatuses.map((status) => ({ value: status, label: t(`statuses.${status}`) }))}
          {...fields.choices("status", [framework.status])}
        />
      ) : null}
      {framework?.isOwn ? <input type="hidden" name="status" value={framework.status} /> : null}
    </>
  );
}
