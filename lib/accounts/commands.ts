import "server-only";

import { isEasilyGuessed } from "@/lib/accounts/rules";
import {
  type Recognised,
  recognise,
  rememberPreferences,
  signIn,
  signOut,
  type SignInRefusal,
} from "@/lib/platform/auth";
import { currentCaller } from "@/lib/platform/caller";
import { callEntrance } from "@/lib/platform/entrance";
import type { Locale } from "@/lib/platform/format";
import { allowed, done, type Outcome, refused } from "@/lib/platform/outcome";
import { hashPassword, isPassword, orBusy } from "@/lib/platform/passwords";
import type { Visitor } from "@/lib/platform/session";
import { asHalves } from "@/lib/platform/two-halves";
import type { Theme } from "@/lib/platform/words";

/** Signs this browser in with an e-mail address and a password; refuses without saying which was wrong. */
export async function signInWithPassword(typed: {
  email: string;
  password: string;
}): Promise<Outcome<SignInRefusal, Recognised>> {
  const { address } = await currentCaller();
  const outcome = await recognise(typed, address);
  if (outcome.ok) await signIn(outcome.data);
  return outcome;
}

/** Ends the session of this browser. */
export async function leave(): Promise<Outcome> {
  await signOut();
  return allowed;
}

export type PasswordRefusal = SignInRefusal | "no-password" | "easily-guessed" | "unchanged";

type Typed = { readonly current?: string | undefined; readonly password: string };

/**
 * Replaces one's own password and ends every session of the account but a new one here. Somebody who was not
 * just let in with a temporary password proves that they know the present one, within the limits of sign-in.
 */
export async function choosePassword(
  { sessionId, isProvisional }: Visitor,
  { current, password }: Typed,
): Promise<Outcome<PasswordRefusal>> {
  const [own] = await callEntrance<{ email: string; password_hash: string }>("findOwnCredential", sessionId);
  if (!own) return refused("no-password");
  if (!isProvisional) {
    const { address } = await currentCaller();
    const known = await recognise({ email: own.email, password: current ?? "" }, address);
    if (!known.ok) return known;
  }
  if (isEasilyGuessed(password, own.email)) return refused("easily-guessed");
  const typed = isProvisional ? asHalves(password) : password;
  const isSame = await orBusy(isPassword(own.password_hash, typed));
  if (isSame === "busy") return refused("busy");
  if (isSame) return refused("unchanged");
  const hash = await orBusy(hashPassword(password));
  if (hash === "busy") return refused("busy");
  const [row] = await callEntrance<{ result: string | null }>("choosePassword", sessionId, hash);
  if (!row?.result) return refused("no-password");
  await signIn({ identityId: row.result, isTemporary: false });
  return allowed;
}

/** Keeps how somebody wants to read: with the account when signed in, and in this browser. */
export async function setPreferences(
  visitor: Visitor | null,
  { locale, theme }: { locale?: Locale | undefined; theme?: Theme | undefined },
): Promise<Outcome> {
  if (visitor) await callEntrance("setPreferences", visitor.identityId, locale ?? null, theme ?? null);
  await rememberPreferences({
    ...(visitor && { locale: visitor.locale, theme: visitor.theme }),
    ...(locale && { locale }),
    ...(theme && { theme }),
  });
  return allowed;
}

/** Ends one of one's own sessions, or all but the present one. Returns how many ended. */
export async function endOtherSessions(
  { sessionId: present }: Visitor,
  sessionId: string | undefined,
): Promise<Outcome<never, number>> {
  const [row] = await callEntrance<{ result: string }>("endOtherSessions", present, sessionId ?? null);
  return done(Number(row?.result ?? 0));
}
