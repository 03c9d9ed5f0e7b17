import "server-only";

import { getLocale } from "next-intl/server";
import { writeCalendar } from "@/lib/calendars/files";
import { entryOf } from "@/lib/calendars/labels";
import type { Planned } from "@/lib/calendars/rules";
import type { Actor } from "@/lib/platform/actor";
import { env } from "@/lib/platform/env";
import { loadMessages } from "@/lib/platform/messages";

/** A talk with a student as one of the two may know it. */
type PlannedTalk = Pick<Planned, "id" | "minutes" | "place" | "other" | "version"> & { readonly at: Date };

/** Talks as a file to take along, in the reader's words; moved later, the same talk goes by the same name. */
export async function calendarResponse(
  { institution, idiom }: Actor,
  talks: readonly PlannedTalk[],
): Promise<Response> {
  const locale = await getLocale();
  const { calendars: texts } = await loadMessages(locale, idiom);
  const { PUBLIC_URL: publicUrl } = env();
  const how = { locale, texts, isNeutral: false, home: `${publicUrl}/${institution.slug}` };
  const lines = talks.map((talk) => {
    const planned = { ...talk, kind: "student", on: null, isCancelled: false } as const;
    return { ...entryOf(planned, how), planned };
  });
  return new Response(writeCalendar(lines, { name: texts.name, publicUrl, now: new Date() }), {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": 'attachment; filename="koers.ics"',
      "X-Content-Type-Options": "nosniff",
    },
  });
}
