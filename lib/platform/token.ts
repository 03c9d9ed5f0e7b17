import "server-only";

import { decode, encode } from "next-auth/jwt";
import { env } from "@/lib/platform/env";
import { isId } from "@/lib/platform/ids";

/** A session ends after ten hours whatever happens; the server's row decides, the cookie only follows. */
export const sessionSeconds = 10 * 60 * 60;

/** Whether the installation is reached over https; plain http is for loopback only. */
export function isSecure(): boolean {
  return env().PUBLIC_URL.startsWith("https:");
}

/** A cookie's name; over https the prefix `__Host-` binds it to this host. */
export function cookieName(name: string): string {
  return isSecure() ? `__Host-${name}` : name;
}

/** The flags of every cookie that scripts need not read. */
export function cookieFlags() {
  return { path: "/", httpOnly: true, sameSite: "lax", secure: isSecure() } as const;
}

/** What the session's cookie carries: an encrypted token with nothing in it but the session's id. */
export function sealToken(sessionId: string): Promise<string> {
  return encode({ token: { sid: sessionId }, secret: env().AUTH_SECRET, maxAge: sessionSeconds });
}

/** The session's id in a token; null when it was not made here, or long ago. */
export async function openToken(token: string): Promise<string | null> {
  const claims = await decode({ token, secret: env().AUTH_SECRET }).catch(() => null);
  const id = claims?.["sid"];
  return typeof id === "string" && isId(id) ? id : null;
}
