import type { NextRequest } from "next/server";
import { findCalendarFile } from "@/lib/calendars/feed/queries";

type Call = { readonly params: Promise<{ readonly token: string }> };

/** Somebody's own calendar by its secret address, for a program that has no session. Whatever opens nothing is the same 404. */
export async function GET(_request: NextRequest, { params }: Call): Promise<Response> {
  const file = await findCalendarFile((await params).token, new Date());
  if (file === null) return new Response(null, { status: 404 });
  return new Response(file, {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": 'inline; filename="koers.ics"',
      "X-Robots-Tag": "noindex",
      "Referrer-Policy": "no-referrer",
    },
  });
}
