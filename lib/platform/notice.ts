import "server-only";

import { cookies } from "next/headers";
import { cookieFlags } from "@/lib/platform/token";

/** The cookie by which a page that follows a write says, once, what was done: a message key. */
export const noticeCookie = "koers-notice";

/** Lets the next page say what was done. The key is one of the namespace `notices`; the page forgets it once said. */
export async function leaveNotice(key: string): Promise<void> {
  (await cookies()).set(noticeCookie, key, { ...cookieFlags(), httpOnly: false, maxAge: 30 });
}

/** What the last action left for this page to say, if anything. */
export async function findNotice(): Promise<string | undefined> {
  return (await cookies()).get(noticeCookie)?.value;
}
