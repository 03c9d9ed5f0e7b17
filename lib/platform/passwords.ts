import "server-only";

import { hash, verify } from "@node-rs/argon2";
import { makeHalf } from "@/lib/platform/two-halves";

/** Argon2id, 19 MiB, two passes, one lane: about 44 ms (security.md, Sign-in). */
const strength = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** More at once would only make everybody wait, and take 19 MiB each. */
const atOnce = 2;
const waitingAtMost = 60;

let busy = 0;
const waiting: (() => void)[] = [];

/** More people want to sign in at this moment than the installation checks; they are asked to try again. */
class TooBusy extends Error {}

/** The hash to keep of a password. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, strength));
}

let unknown: Promise<string> | undefined;

/**
 * Whether the password is the one that was kept. Without a kept hash it takes the same time and says no, so
 * that nobody hears from the clock which accounts exist. Throws TooBusy when too many are waiting.
 */
export async function isPassword(kept: string | null, password: string): Promise<boolean> {
  const compared = kept ?? (await (unknown ??= hashPassword(makeHalf())));
  const same = await inTurn(() => verify(compared, password));
  return kept !== null && same;
}

/** The result of work on a password, or that too many are waiting for theirs. */
export async function orBusy<Result>(work: Promise<Result>): Promise<Result | "busy"> {
  return work.catch((error: unknown) => {
    if (error instanceof TooBusy) return "busy";
    throw error;
  });
}

async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (waiting.length >= waitingAtMost) throw new TooBusy();
  if (busy >= atOnce) await new Promise<void>((start) => waiting.push(start));
  else busy += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else busy -= 1;
  }
}
