import { type NextRequest, NextResponse } from "next/server";

/**
 * Sets headers and decides nothing: who may see what is decided where it is read. It runs for
 * prefetches too, or an action could arrive without them (security.md, Actions).
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const policy = contentSecurityPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set("x-koers-path", request.nextUrl.pathname);
  headers.set("x-koers-language", request.nextUrl.searchParams.get("taal") ?? "");
  headers.set("x-nonce", nonce);
  headers.set("Content-Security-Policy", policy);

  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  response.headers.set("Cache-Control", "private, no-store");
  // Once reached over https, a browser asks for nothing else for a year.
  if (process.env["PUBLIC_URL"]?.startsWith("https:"))
    response.headers.set("Strict-Transport-Security", "max-age=31536000");
  return response;
}

// Whole names only: a slug that merely begins like one of these passes here too.
export const config = { matcher: ["/((?!_next/static/|favicon\\.ico$|icon\\.svg$|api/live$).*)"] };

/** Style attributes are allowed, because a nonce can't reach those of server-rendered HTML. */
function contentSecurityPolicy(nonce: string): string {
  const isDevelopment = process.env.NODE_ENV === "development";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    // What says that there is no connection (public/offline-worker.js); `strict-dynamic` would let any script bring another.
    "worker-src 'self'",
    `connect-src 'self'${isDevelopment ? " ws:" : ""}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}
