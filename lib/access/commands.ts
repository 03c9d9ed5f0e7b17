import "server-only";

import { temporaryHours, type UserView } from "@/lib/access/rules";
import { newId } from "@/lib/platform/ids";
import { allowed, done, type Outcome, refused } from "@/lib/platform/outcome";
import { hashPassword, orBusy, temporaryPassword } from "@/lib/platform/passwords";
import type { TenantTx } from "@/lib/platform/tenancy";

export type PasswordGiftRefusal =
  | "no-address"
  | "has-left"
  | "no-access"
  | "account-elsewhere"
  | "uses-single-sign-on"
  | "email-taken"
  | "busy";

/** A password to hand over, shown once and kept nowhere. */
export type Gift = { readonly password: string | null };

/** Lets somebody in. With a password of our making when asked; single sign-on works for who has an address. */
export async function giveAccess(
  tx: TenantTx,
  person: UserView,
  { way }: { way: "single-sign-on" | "password" },
): Promise<Outcome<PasswordGiftRefusal, Gift>> {
  if (person.hasLeft) return refused("has-left");
  if (!person.email) return refused("no-address");
  await tx.$queryRaw`select entrance.give_access(${newId()}::uuid, ${newId()}::uuid, ${person.id}::uuid)`;
  return way === "password" ? givePassword(tx, { ...person, access: "open" }) : done({ password: null });
}

/**
 * Makes a password that works for three days and only to choose one's own; every session of the account ends, and
 * its owner hears who made it. Refuses an account that also opens another institution, who signs in at their own
 * school, and an address that is somebody else's account.
 */
export async function givePassword(
  tx: TenantTx,
  person: UserView,
): Promise<Outcome<PasswordGiftRefusal, Gift>> {
  if (person.access !== "open") return refused("no-access");
  if (!person.email) return refused("no-address");
  const password = temporaryPassword();
  const hash = await orBusy(hashPassword(password));
  if (hash === "busy") return refused("busy");
  const [row] = await tx.$queryRaw<{ result: "given" | PasswordGiftRefusal }[]>`
    select entrance.give_password(${person.id}::uuid, ${person.email}, ${hash},
      now() + make_interval(hours => ${temporaryHours}::int)) as result`;
  if (row?.result !== "given") return refused(row?.result ?? "no-access");
  return done({ password });
}

/** Ends somebody's access this moment; what they wrote stays. */
export async function endAccess(tx: TenantTx, person: UserView): Promise<Outcome<"no-access">> {
  const [row] = await tx.$queryRaw<
    { ended: bigint }[]
  >`select entrance.end_access(${person.id}::uuid) as ended`;
  return Number(row?.ended ?? 0) > 0 ? allowed : refused("no-access");
}
