"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Chip } from "@/components/ui/chip";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { optionOf, SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useFields } from "@/components/ui/use-fields";
import { addOrganisation, dropOrganisation } from "@/lib/operator/actions";
import type { InstitutionView } from "@/lib/operator/rules";
import { idle } from "@/lib/platform/action-state";

type Named = Pick<InstitutionView, "id" | "name" | "organisations">;

/** By which names the single sign-on knows each institution. */
export function ProviderNames({ institutions }: { institutions: readonly Named[] }) {
  const t = useTranslations("operator");
  const [added, add] = useActionState(addOrganisation, idle);
  const [, drop] = useActionState(dropOrganisation, idle);
  const fields = useFields(added);
  const names = institutions.flatMap(({ name, organisations }) =>
    organisations.map((one) => ({ institution: name, ...one })),
  );
  const words = {
    "no-provider": t("refusals.no-provider"),
    "organisation-taken": t("refusals.organisation-taken"),
  };
  return (
    <div className="grid gap-6">
      <ul>
        {names.map(({ institution, name, isConfirmed }) => (
          <li
            key={name}
            className="flex flex-wrap items-center gap-3 border-t border-line py-2 first:border-0"
          >
            <span className="min-w-0 flex-1 basis-48">
              <b>{name}</b>
              <small className="block">{institution}</small>
            </span>
            <Chip state={isConfirmed ? "ok" : "attention"}>
              {t(isConfirmed ? "provider.confirmed" : "provider.waiting")}
            </Chip>
            <form action={drop}>
              <input type="hidden" name="organisation" value={name} />
              <SubmitButton kind="quiet">{t("provider.drop")}</SubmitButton>
            </form>
          </li>
        ))}
      </ul>
      <Form action={add} state={added} label={t("provider.title")}>
        <FormNotice state={added} text={words} done={t("provider.done")} />
        <SelectField
          label={t("provider.institution")}
          options={institutions.map(optionOf)}
          {...fields.text("institutionId")}
        />
        <TextField label={t("provider.organisation")} {...fields.text("organisation")} />
        <div className="form-actions">
          <SubmitButton kind="plain">{t("provider.submit")}</SubmitButton>
        </div>
      </Form>
    </div>
  );
}
