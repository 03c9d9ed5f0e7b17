import "server-only";

import { cookies } from "next/headers";

/** The cookie by which a page that follows a write says, once, what was done: a message key. */
export const noticeCookie = "koers-notice";

/** Lets the next page say what was done. The key is one of the namespace `notices`. */
export async function leaveNotice(key: string): Promise<void> {
  (await cookies()).set(noticeCookie, key, { path: "/", maxAge: 30, sameSite: "lax" });
}

/** What the last action left for this page to say, if anything. */
export async function findNotice(): Promise<string | undefined> {
  return (await cookies()).get(noticeCookie)?.value;
}
