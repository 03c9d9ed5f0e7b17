import { execFileSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { mayEnter, type ServerUser, systemFolder } from "@/lib/platform/installation/embedded-user";
import { systemVariables } from "@/lib/platform/env";
import { meaningOf } from "@/lib/platform/installation/meaning";
import { Refused } from "@/lib/platform/refused";

export const major = "18";
export const superuser = "koers_owner";

/** Where the cluster's files live: in the data folder, or in the system's when that can't be entered. */
export function clusterFolder(dataFolder: string, user: ServerUser): string {
  return join(mayEnter(user, dataFolder) ? dataFolder : systemFolder(dataFolder), "postgres");
}

/** Makes the cluster's files when they are not there yet; refuses files of another PostgreSQL. */
export function makeCluster(folder: string, programs: string, user: ServerUser, password: string): void {
  const stamp = join(folder, "PG_VERSION");
  if (existsSync(stamp)) return refuseOther(readFileSync(stamp, "utf8").trim());
  const making = `${folder}.making`;
  const passwordFile = `${folder}.password`;
  try {
    mkdirSync(dirname(folder), { recursive: true, mode: 0o755 });
    rmSync(making, { recursive: true, force: true });
    mkdirSync(making, { mode: 0o700 });
    writeFileSync(passwordFile, password, { mode: 0o600 });
    if (user) for (const path of [making, passwordFile]) chownSync(path, user.uid, user.gid);
    initialise(making, passwordFile, programs, user);
    // Only a finished cluster gets the real name, so that a start that was broken off is simply done again.
    renameSync(making, folder);
  } catch (error) {
    throw meaningOf(error);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function initialise(folder: string, passwordFile: string, programs: string, user: ServerUser): void {
  chmodSync(folder, 0o700);
  const options = [
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale-provider=builtin",
    "--locale=C.UTF-8",
  ];
  try {
    execFileSync(
      join(programs, "initdb"),
      [`--pgdata=${folder}`, `--username=${superuser}`, `--pwfile=${passwordFile}`, ...options],
      { ...user, cwd: "/", stdio: ["ignore", "pipe", "pipe"], env: serverVariables() },
    );
  } catch (error) {
    const said = String((error as { stderr?: Buffer }).stderr ?? error);
    if (said.includes("No space left")) throw Object.assign(new Error(said), { code: "ENOSPC" });
    throw new Refused(`The embedded database could not be made: ${said.trim().split("\n").at(-1)}`, {
      cause: error,
    });
  }
}

/** The environment of the server's programs: language and time zone fixed, nothing of the application in it. */
export function serverVariables(): NodeJS.ProcessEnv {
  return { ...systemVariables(), LC_ALL: "C", TZ: "UTC" };
}

function refuseOther(version: string): void {
  if (version === major) return;
  throw new Refused(
    `The data folder holds a database of PostgreSQL ${version}, this version of Koers brings ${major}. Make a backup with the previous version and restore it here (docs/operations.md).`,
  );
}
