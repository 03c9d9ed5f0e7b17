"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { FormNotice } from "@/components/ui/form-notice";
import { Icon } from "@/components/ui/icon";
import type { IconName } from "@/components/ui/icon-names";
import type { Action } from "@/lib/platform/action";
import { idle } from "@/lib/platform/action-state";
import { type ProfileRefusal, refusalTexts } from "@/lib/profiles/labels";

/** A button of one icon that does one thing to a line of a list. */
export function SmallPress<Refusal extends ProfileRefusal, Data>({
  action,
  fields,
  label,
  icon,
}: {
  action: Action<Refusal, Data>;
  fields: Readonly<Record<string, string>>;
  label: string;
  icon: IconName;
}) {
  const t = useTranslations("profileForms");
  const [state, press, isBusy] = useActionState(action, idle);
  return (
    <form action={press}>
      {Object.entries(fields).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      <FormNotice state={state} text={refusalTexts(t)} />
      <button
        type="submit"
        className="button"
        data-kind="quiet"
        data-size="icon"
        aria-label={label}
        title={label}
        aria-disabled={isBusy}
      >
        <Icon name={icon} />
      </button>
    </form>
  );
}
