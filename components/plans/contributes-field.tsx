"use client";

import { TextField } from "@/components/ui/text-field";
import type { useFields } from "@/components/ui/use-fields";

type Props = ReturnType<ReturnType<typeof useFields>["text"]> & {
  label: string;
  hint: string;
  optional: string;
  maxLength: number;
  /** The goals above, to choose from while typing; anything else may be typed too. */
  goals: readonly string[];
};

/** What a goal or a learning question contributes to (G10). */
export function ContributesField({ goals, ...field }: Props) {
  return (
    <>
      <TextField {...field} list="goals-above" />
      <datalist id="goals-above">
        {goals.map((goal) => (
          <option key={goal} value={goal} />
        ))}
      </datalist>
    </>
  );
}
