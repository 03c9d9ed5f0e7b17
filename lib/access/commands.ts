import "server-only";

import { dropHalf, leaveHalf } from "@/lib/access/halves/commands";
import type { Keeper } from "@/lib/access/halves/rules";
import { temporaryHours, type UserView } from "@/lib/access/rules";
import { endCalendarOf } from "@/lib/calendars/commands";
import type { Actor } from "@/lib/platform/actor";
import { newId } from "@/lib/platform/ids";
import { allowed, done, type Outcome, refused } from "@/lib/platform/outcome";
import { hashPassword, orBusy } from "@/lib/platform/passwords";
import type { TenantTx } from "@/lib/platform/tenancy";
import { makeHalf, wholeOf } from "@/lib/platform/two-halves";

export type PasswordGiftRefusal =
  | "no-address"
  | "has-left"
  | "no-access"
  | "account-elsewhere"
  | "uses-single-sign-on"
  | "email-taken"
  | "busy";

/** The first half of a password, shown once and kept nowhere, and who gives the other; null for who needs no password. */
export type Gift = { readonly half: { readonly text: string; readonly keeper: Keeper } | null };

/** Who makes a password, and when. */
type Making = { readonly actor: Pick<Actor, "institutionId" | "personId">; readonly now: Date };

/** Lets somebody in. With a password of our making when asked; single sign-on works for who has an address. */
export async function giveAccess(
  tx: TenantTx,
  person: UserView,
  { way, ...making }: Making & { readonly way: "single-sign-on" | "password" },
): Promise<Outcome<PasswordGiftRefusal, Gift>> {
  if (person.hasLeft) return refused("has-left");
  if (!person.email) return refused("no-address");
  await tx.$queryRaw`select entrance.give_access(${newId()}::uuid, ${newId()}::uuid, ${person.id}::uuid)`;
  return way === "password" ? givePassword(tx, { ...person, access: "open" }, making) : done({ half: null });
}

/**
 * Makes a password that works for three days and only to choose one's own. Its maker gets one half; the other is for a
 * colleague to give, so that nobody alone can come in as somebody else (permissions 6.5-8). Every session of the account
 * ends, and its owner hears who made it. Refuses an account that also opens another institution, who signs in at their
 * own school, and an address that is somebody else's account.
 */
export async function givePassword(
  tx: TenantTx,
  person: UserView,
  { actor, now }: Making,
): Promise<Outcome<PasswordGiftRefusal, Gift>> {
  if (person.access !== "open") return refused("no-access");
  if (!person.email) return refused("no-address");
  const [text, half] = [makeHalf(), makeHalf()];
  const hash = await orBusy(hashPassword(wholeOf(text, half)));
  if (hash === "busy") return refused("busy");
  const worksUntil = new Date(now.getTime() + temporaryHours * 3_600_000);
  const [row] = await tx.$queryRaw<{ result: "given" | PasswordGiftRefusal }[]>`
    select entrance.give_password(${person.id}::uuid, ${person.email}, ${hash}, ${worksUntil}) as result`;
  if (row?.result !== "given") return refused(row?.result ?? "no-access");
  const { institutionId, personId: makerId } = actor;
  const keeper = await leaveHalf(tx, { institutionId, personId: person.id, makerId, half, worksUntil, now });
  return done({ half: { text, keeper } });
}

/**
 * Ends somebody's access this moment, with the half of a password that waits for them and the address of their calendar;
 * what they wrote stays.
 */
export async function endAccess(
  tx: TenantTx,
  person: UserView,
  { institutionId }: Pick<Actor, "institutionId">,
): Promise<Outcome<"no-access">> {
  await dropHalf(tx, institutionId, person.id);
  await endCalendarOf(tx, institutionId, person.id);
  const [row] = await tx.$queryRaw<
    { ended: bigint }[]
  >`select entrance.end_access(${person.id}::uuid) as ended`;
  return Number(row?.ended ?? 0) > 0 ? allowed : refused("no-access");
}
