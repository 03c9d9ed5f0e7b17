import { moment, shortDate } from "@/lib/platform/format";
import type { Locale } from "@/lib/platform/format";

/** When a talk was, or is to be: the day it was held, else the moment it is planned for. */
export function talkMoment(
  talk: { readonly heldOn: string | null; readonly plannedFor: Date | null },
  locale: Locale,
): string {
  if (talk.heldOn) return shortDate(talk.heldOn, locale);
  return talk.plannedFor ? moment(talk.plannedFor, locale) : "";
}
