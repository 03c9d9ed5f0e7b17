import type { NextRequest } from "next/server";
import { answerProvider, hasSingleSignOn } from "@/lib/platform/single-sign-on";

type Call = { readonly params: Promise<{ readonly nextauth: readonly string[] }> };

/** Of next-auth's addresses only the provider's way back is open. */
export async function GET(request: NextRequest, { params }: Call): Promise<Response> {
  const address = (await params).nextauth.join("/");
  if (address !== "callback/sso" || !hasSingleSignOn()) return new Response(null, { status: 404 });
  return answerProvider(request);
}
