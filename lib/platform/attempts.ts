import "server-only";

import { createHmac } from "node:crypto";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { entrancePool } from "@/lib/platform/entrance";
import { env } from "@/lib/platform/env";

/** How long to wait before a next try: a minute at most, or about a quarter of an hour. */
export type Delay = "wait-a-moment" | "wait-a-while";

/** What is counted: tries on one account, and failures from one address of the network. */
export type Try = { readonly account: string; readonly address: string | null };

type Limiters = Record<
  "account" | "pause" | "address" | "link" | "telling" | "signal" | "calendar" | "paper" | "letter",
  RateLimiterPostgres
>;

const kept = globalThis as { koersAttempts?: Limiters };

/**
 * Counts a try before the password is looked at, so that a hundred at once are a hundred tries. After four on
 * one account there is a pause that doubles; after ten a quarter of an hour, never longer. Returns the delay
 * that refuses this try, or null. The counts are in the database and survive a restart.
 */
export async function claimTry({ account, address }: Try): Promise<Delay | null> {
  const { account: accounts, pause, address: addresses } = limiters();
  const key = keyOf(account);
  const resting = await pause.get(key);
  if (resting && resting.msBeforeNext > 0) return "wait-a-moment";
  if (address !== null && (await consume(addresses, keyOf(address))) === null) return "wait-a-while";
  const count = await consume(accounts, key);
  if (count === null) return "wait-a-while";
  const seconds = pauseAfter(count);
  if (seconds > 0) await pause.block(key, seconds);
  return null;
}

/** Forgets the tries on an account whose password was right, and takes this one off its address. */
export async function forgiveTry({ account, address }: Try): Promise<void> {
  const { account: accounts, pause, address: addresses } = limiters();
  await accounts.delete(keyOf(account));
  await pause.delete(keyOf(account));
  if (address !== null) await addresses.reward(keyOf(address), 1);
}

/** Whether too many wrong personal links came from this address of the network lately. */
export async function isRestless(address: string | null): Promise<boolean> {
  const tried = address === null ? null : await limiters().link.get(keyOf(address));
  return tried !== null && tried.remainingPoints <= 0;
}

/** Counts a personal link that does not exist; only what failed is counted, because a whole school may share an address. */
export async function noteMiss(address: string | null): Promise<void> {
  if (address !== null) await consume(limiters().link, keyOf(address));
}

/**
 * Whether somebody may do once more within the hour: let a use be counted sixty times, pass on ten signals, let a calendar be
 * fetched sixty times, have ten documents printed; or within a day: have twenty letters sent to addresses they typed.
 */
export async function claimTurn(
  kind: "telling" | "signal" | "calendar" | "paper" | "letter",
  personId: string,
): Promise<boolean> {
  return (await consume(limiters()[kind], keyOf(personId))) !== null;
}

/** Seconds to wait after so many tries that failed: none at first, then doubling to a minute. */
export function pauseAfter(count: number): number {
  return count < 4 ? 0 : Math.min(2 ** (count - 4), 60);
}

/** How many tries there are now; null when that is more than allowed. */
async function consume(limiter: RateLimiterPostgres, key: string): Promise<number | null> {
  try {
    return (await limiter.consume(key, 1)).consumedPoints;
  } catch (error) {
    if (error instanceof RateLimiterRes) return null;
    throw error;
  }
}

/** Neither addresses of people nor of machines are kept: only a keyed hash. */
function keyOf(text: string): string {
  return createHmac("sha256", env().AUTH_SECRET).update(text).digest("base64url");
}

function limiters(): Limiters {
  return (kept.koersAttempts ??= openLimiters());
}

/** As a new process would have them; the counts themselves are in the database. */
export function openLimiters(): Limiters {
  const shared = {
    storeClient: entrancePool(),
    storeType: "pool",
    schemaName: "limits",
    tableName: "attempts",
    tableCreated: true,
  };
  return {
    account: new RateLimiterPostgres({
      ...shared,
      keyPrefix: "account",
      points: 10,
      duration: 3600,
      blockDuration: 900,
    }),
    pause: new RateLimiterPostgres({ ...shared, keyPrefix: "pause", points: 1, duration: 60 }),
    // A whole school may come from one address: only what failed stays counted.
    address: new RateLimiterPostgres({ ...shared, keyPrefix: "address", points: 100, duration: 900 }),
    link: new RateLimiterPostgres({ ...shared, keyPrefix: "link", points: 60, duration: 900 }),
    telling: new RateLimiterPostgres({ ...shared, keyPrefix: "telling", points: 60, duration: 3600 }),
    signal: new RateLimiterPostgres({ ...shared, keyPrefix: "signal", points: 10, duration: 3600 }),
    calendar: new RateLimiterPostgres({ ...shared, keyPrefix: "calendar", points: 60, duration: 3600 }),
    paper: new RateLimiterPostgres({ ...shared, keyPrefix: "paper", points: 10, duration: 3600 }),
    letter: new RateLimiterPostgres({ ...shared, keyPrefix: "letter", points: 20, duration: 86_400 }),
  };
}
