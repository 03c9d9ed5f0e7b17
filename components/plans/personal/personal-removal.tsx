"use client";

import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { Press } from "@/components/ui/press";
import { refusalTexts } from "@/lib/plans/personal/labels";
import { removeAction, removeQuestion } from "@/lib/plans/personal/questions/actions";

/** Taking a learning question or an action out of one's own plan: two presses, with what it means between them. */
export function PersonalRemoval({
  what,
  id,
  count,
}: {
  what: "question" | "action";
  id: string;
  count: number;
}) {
  const t = useTranslations("personalPlanForms");
  const label = t(`${what}.remove`);
  const texts = { kind: "grave", label, text: refusalTexts(t) } as const;
  return (
    <Disclosure label={label}>
      <div className="grid gap-3">
        <p className="text-small text-soft">{t(`${what}.removeWhy`, { actions: count })}</p>
        {what === "question" ? (
          <Press action={removeQuestion} fields={{ questionId: id }} {...texts} />
        ) : (
          <Press action={removeAction} fields={{ actionId: id }} {...texts} />
        )}
      </div>
    </Disclosure>
  );
}
