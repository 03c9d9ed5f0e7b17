import "server-only";

import { type Recognised, recognise, signIn, signOut, type SignInRefusal } from "@/lib/platform/auth";
import { currentCaller } from "@/lib/platform/caller";
import { allowed, type Outcome } from "@/lib/platform/outcome";

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
