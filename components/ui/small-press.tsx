"use client";

import { useActionState } from "react";
import { FormNotice } from "@/components/ui/form-notice";
import { Icon } from "@/components/ui/icon";
import type { IconName } from "@/components/ui/icon-names";
import type { Action } from "@/lib/platform/action";
import { idle } from "@/lib/platform/action-state";

export type SmallPressProps<Refusal extends string, Data> = {
  action: Action<Refusal, Data>;
  fields: Readonly<Record<string, string>>;
  label: string;
  icon: IconName;
};

/** A button of one icon that does one thing to a line of a list. A slice gives its own texts. */
export function SmallPress<Refusal extends string, Data>({
  action,
  fields,
  label,
  icon,
  text,
}: SmallPressProps<Refusal, Data> & { text: Record<Refusal, string> }) {
  const [state, press, isBusy] = useActionState(action, idle);
  return (
    <form action={press}>
      {Object.entries(fields).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      <FormNotice state={state} text={text} />
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
