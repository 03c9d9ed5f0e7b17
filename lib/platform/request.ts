import "server-only";

import { headers } from "next/headers";
import { env } from "@/lib/platform/env";
import { isId } from "@/lib/platform/ids";

/** The path of this request, as the proxy noted it; the proxy overwrites what a browser may send. */
export const pathHeader = "x-koers-path";

/** The language the address of this request begins in, as the proxy noted it. */
export const languageHeader = "x-koers-language";

type Headers = Pick<globalThis.Headers, "get">;

/** The slug an address names: its first part, or the one after `/api`. */
export function slugOf(path: string): string | null {
  const [first, second] = path.split("/").filter(Boolean);
  return (first === "api" ? second : first) ?? null;
}

/** The team whose screen an address is: `/{institution}/teams/{id}` and what lies under it. */
export function teamOf(path: string): string | null {
  const [, , place, id = ""] = path.split("/");
  return place === "teams" && isId(id) ? id : null;
}

/** The secret of the personal link an address is: of a form, of a talk, or of a result or portfolio that was shown; null for any other address. */
export function linkTokenOf(path: string): string | null {
  return /^\/r\/(?:(?:uitslag|portfolio|gesprek)\/)?([\w-]{32})$/.exec(path)?.[1] ?? null;
}

/** The path of the request being answered. Throws when it did not pass the proxy. */
export async function currentPath(): Promise<string> {
  const path = (await headers()).get(pathHeader);
  if (!path) throw new Error("A request that did not pass the proxy was refused.");
  return path;
}

/** Whether a browser fetches ahead of a click, so that nobody has opened anything yet. */
export async function isPrefetch(): Promise<boolean> {
  const seen = await headers();
  return (
    seen.has("next-router-prefetch") ||
    (seen.get("sec-purpose") ?? seen.get("purpose"))?.includes("prefetch") === true
  );
}

/**
 * Whether a write comes from our own pages. A missing Origin is not enough: the browser must say
 * same-origin, or name our own origin (security.md, Actions).
 */
export function isSameOrigin(sent: Headers): boolean {
  const site = sent.get("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  return sent.get("origin") === new URL(env().PUBLIC_URL).origin;
}
