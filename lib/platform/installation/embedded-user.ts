import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { userInfo } from "node:os";
import { Refused } from "@/lib/platform/refused";

/** Who the database runs as: PostgreSQL refuses to run as root. Undefined means the present user. */
export type ServerUser = { uid: number; gid: number } | undefined;

/** The user of the embedded database; root lends it an unprivileged one, made when there is none. */
export function serverUser(): ServerUser {
  if (userInfo().uid !== 0) return undefined;
  return existingUser("postgres") ?? newUser("postgres") ?? existingUser("nobody") ?? refuse();
}

function refuse(): never {
  throw new Refused(
    "PostgreSQL can't run as root and no other user could be made. Start as an ordinary user or set DATABASE_URL.",
  );
}

function existingUser(name: string): ServerUser {
  try {
    const number = (flag: string) =>
      Number(execFileSync("id", [flag, name], { stdio: ["ignore", "pipe", "ignore"] }));
    return { uid: number("-u"), gid: number("-g") };
  } catch {
    return undefined;
  }
}

function newUser(name: string): ServerUser {
  try {
    execFileSync("useradd", ["--system", "--user-group", "--no-create-home", name], { stdio: "ignore" });
  } catch {
    return undefined;
  }
  return existingUser(name);
}

/** Whether this user can enter a folder: each folder above it and, as far as it exists, itself. */
export function mayEnter(user: ServerUser, folder: string): boolean {
  if (!user) return true;
  for (let at = resolve(folder); ; at = dirname(at)) {
    const facts = statSync(at, { throwIfNoEntry: false });
    if (facts) {
      const bit = facts.uid === user.uid ? 0o100 : facts.gid === user.gid ? 0o010 : 0o001;
      if ((facts.mode & bit) === 0) return false;
    }
    if (at === dirname(at)) return true;
  }
}

/** Where the system keeps what the project's own folder can't hold (decisions 23); one place for each data folder. */
export function systemFolder(dataFolder: string): string {
  return `/var/lib/koers/${createHash("sha256").update(dataFolder).digest("hex").slice(0, 12)}`;
}
