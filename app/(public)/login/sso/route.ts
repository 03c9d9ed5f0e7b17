import type { NextRequest } from "next/server";
import { ownPath } from "@/lib/platform/own-path";
import { goToProvider, hasSingleSignOn } from "@/lib/platform/single-sign-on";

/** The way to the provider: a plain link, so that it works without JavaScript. */
export async function GET(request: NextRequest): Promise<Response> {
  if (!hasSingleSignOn()) return new Response(null, { status: 404 });
  return goToProvider(ownPath(request.nextUrl.searchParams.get("next")));
}
