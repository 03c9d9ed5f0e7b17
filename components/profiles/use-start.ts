"use client";

import { type FormEvent, useState } from "react";
import type { Fields } from "@/components/ui/use-fields";

/** The first day as it stands in the form now; what was typed in an earlier try is told by its fields. */
export function useStart(state: unknown, fields: Fields, initial: string) {
  const [noted, note] = useState<{ readonly state: unknown; readonly startsOn: string } | null>(null);
  const sent = fields.text("startsOn", initial).defaultValue;
  return {
    startsOn: noted !== null && noted.state === state ? noted.startsOn : sent,
    noteStart: ({ target }: FormEvent<HTMLElement>) => {
      if (target instanceof HTMLInputElement && target.name === "startsOn")
        note({ state, startsOn: target.value });
    },
  };
}
