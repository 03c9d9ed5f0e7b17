import "server-only";

import { cookies } from "next/headers";
import { claimTry, type Delay, forgiveTry } from "@/lib/platform/attempts";
import { currentCaller } from "@/lib/platform/caller";
import { callEntrance } from "@/lib/platform/entrance";
import { newId } from "@/lib/platform/ids";
import { done, type Outcome, refused } from "@/lib/platform/outcome";
import { isPassword, orBusy } from "@/lib/platform/passwords";
import { sentSessionId } from "@/lib/platform/session";
import { cookieFlags, cookieName, sealToken, sessionSeconds } from "@/lib/platform/token";
import { asHalves } from "@/lib/platform/two-halves";
import type { Locale } from "@/lib/platform/format";
import { localeCookie, type Theme, themeCookie } from "@/lib/platform/words";

export type SignInRefusal = "wrong" | "busy" | Delay;

/** Somebody whose password was right; `isTemporary` when it must be replaced first. */
export type Recognised = { readonly identityId: string; readonly isTemporary: boolean };

/**
 * Whose e-mail address and password these are. An address nobody has, a wrong password and an account without
 * one get the same answer after the same work, and count the same (security.md, Sign-in).
 */
export async function recognise(
  { email, password }: { email: string; password: string },
  address: string | null,
): Promise<Outcome<SignInRefusal, Recognised>> {
  const attempt = { account: email.toLowerCase(), address };
  const delay = await claimTry(attempt);
  if (delay) return refused(delay);
  const [row] = await callEntrance<{ identity_id: string; password_hash: string; is_temporary: boolean }>(
    "findCredential",
    email,
  );
  const typed = row?.is_temporary ? asHalves(password) : password;
  const verdict = await orBusy(isPassword(row?.password_hash ?? null, typed));
  if (verdict === "busy") return refused("busy");
  if (!verdict || !row) return refused("wrong");
  await forgiveTry(attempt);
  return done({ identityId: row.identity_id, isTemporary: row.is_temporary });
}

type Opening = {
  readonly identityId: string;
  readonly device: string;
  /** The session this browser had, which ends. */
  readonly previous: string | null;
  readonly isProvisional?: boolean;
};

/** Opens a new session on the server and ends the browser's previous one; returns its id. */
export async function openSession({
  identityId,
  device,
  previous,
  isProvisional = false,
}: Opening): Promise<string> {
  const sessionId = newId();
  await callEntrance("openSession", sessionId, identityId, device, previous, isProvisional);
  return sessionId;
}

/** Signs this browser in: a new session, its cookie, and how the person wants to read. */
export async function signIn({ identityId, isTemporary }: Recognised): Promise<void> {
  const { device } = await currentCaller();
  const previous = await sentSessionId();
  const sessionId = await openSession({ identityId, device, previous, isProvisional: isTemporary });
  const jar = await cookies();
  jar.set(cookieName("koers"), await sealToken(sessionId), { ...cookieFlags(), maxAge: sessionSeconds });
  await rememberPreferences(await findPreferences(sessionId));
}

type Preferences = { readonly locale?: Locale | undefined; readonly theme?: Theme | undefined };

/** Puts language and theme in this browser, for pages before and after the sign-in. */
export async function rememberPreferences({ locale, theme }: Preferences): Promise<void> {
  const jar = await cookies();
  const flags = { ...cookieFlags(), maxAge: 365 * 24 * 60 * 60 };
  if (locale) jar.set(localeCookie, locale, flags);
  if (theme) jar.set(themeCookie, theme, flags);
}

/** How the session's person wants to read; empty when the session is over. */
export async function findPreferences(sessionId: string): Promise<Preferences> {
  const [row] = await callEntrance<{ result: Preferences | null }>("enter", sessionId);
  return { locale: row?.result?.locale, theme: row?.result?.theme };
}

/** Signs this browser out: the session's row ends, so that a copy of the cookie is worth nothing. */
export async function signOut(): Promise<void> {
  const sessionId = await sentSessionId();
  if (sessionId) await callEntrance("endSession", sessionId);
  (await cookies()).set(cookieName("koers"), "", { ...cookieFlags(), maxAge: 0 });
}
