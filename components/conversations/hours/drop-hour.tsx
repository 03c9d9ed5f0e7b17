"use client";

import { SmallPress } from "@/components/ui/small-press";
import { dropHour } from "@/lib/conversations/hours/actions";

/** Takes an hour away. */
export function DropHour({ hourId, label }: { hourId: string; label: string }) {
  return <SmallPress action={dropHour} fields={{ hourId }} label={label} icon="trash" text={{}} />;
}
