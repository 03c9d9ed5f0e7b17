"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { FormState } from "@/components/conversations/typed";
import { TextField } from "@/components/ui/text-field";
import { useFields } from "@/components/ui/use-fields";
import { type AimName, aims, longestAim } from "@/lib/conversations/rules";

type Props = {
  state: FormState;
  initial: Readonly<Record<AimName, string>>;
  /** The student's first name, or null when the student writes. */
  student: string | null;
  sees: ReactNode;
  /** What stands under a field after it was saved elsewhere. */
  under?: (name: AimName) => ReactNode;
};

/** What the student works towards and their next step, in their own words; neither has to be said (P3). */
export function AimFields({ state, initial, student, sees, under }: Props) {
  const t = useTranslations("conversations.aims");
  const optional = useTranslations("common")("optional");
  const fields = useFields(state);
  return aims.map((name) => (
    <div key={name} className="grid gap-3">
      <TextField
        label={t(name)}
        hint={student === null ? t(`hints.${name}`) : t("inWordsOf", { name: student })}
        {...fields.text(name, initial[name])}
        maxLength={longestAim}
        optional={optional}
        sees={sees}
      />
      {under?.(name)}
    </div>
  ));
}
