"use client";

import type { ReactNode } from "react";
import { TextAreaField } from "@/components/ui/text-area-field";
import { TickField } from "@/components/ui/tick-field";
import type { Fields } from "@/components/ui/use-fields";

type Props = {
  fields: Fields;
  note: string;
  isNothing: boolean;
  words: { label: string; hint: string; nothing: string };
  sees: ReactNode;
};

/** What the next coach should know: words, or the choice that there is nothing to hand over (O14). */
export function NoteFields({ fields, note, isNothing, words, sees }: Props) {
  return (
    <>
      <TextAreaField
        label={words.label}
        hint={words.hint}
        rows={8}
        maxLength={4000}
        {...fields.text("note", note)}
        sees={sees}
      />
      <TickField label={words.nothing} {...fields.tick("nothing", isNothing)} />
    </>
  );
}
