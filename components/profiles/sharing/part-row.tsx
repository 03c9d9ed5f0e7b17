"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { FormNotice } from "@/components/ui/form-notice";
import { Icon } from "@/components/ui/icon";
import { idle } from "@/lib/platform/action-state";
import { refusalTexts } from "@/lib/profiles/labels";
import { sayPart } from "@/lib/profiles/sharing/actions";
import { type Part, parts } from "@/lib/profiles/sharing/rules";

type Props = {
  teamId: string;
  taskKey: string;
  person: { readonly id: string; readonly name: string };
  part: Part | null;
  isByRole: boolean;
};

/** One person and the part they have in the task on the screen: a button for each, the present one pressed. */
export function PartRow({ teamId, taskKey, person, part, isByRole }: Props) {
  const t = useTranslations("sharing");
  const refusals = useTranslations("profileForms");
  const [state, say, isBusy] = useActionState(sayPart, idle);
  return (
    <form action={say} className="grid gap-2 md:grid-cols-[minmax(12rem,1fr)_auto] md:items-center">
      <input type="hidden" name="teamId" value={teamId} />
      <input type="hidden" name="taskKey" value={taskKey} />
      <input type="hidden" name="personId" value={person.id} />
      <p className="font-semibold">{isByRole ? t("byRole", { names: person.name }) : person.name}</p>
      <div className="flex flex-wrap gap-2">
        {([...parts, "none"] as const).map((one) => {
          const isChosen = one === (part ?? "none");
          return (
            <button
              key={one}
              type="submit"
              name="part"
              value={one}
              className="button"
              data-kind={isChosen ? "go" : "plain"}
              aria-pressed={isChosen}
              aria-disabled={isBusy}
              aria-label={t("live.partOf", { name: person.name, part: t(`part.${one}`) })}
            >
              {isChosen ? <Icon name="check" size={16} /> : null}
              {t(`part.${one}`)}
            </button>
          );
        })}
      </div>
      <FormNotice state={state} text={refusalTexts(refusals)} />
    </form>
  );
}
