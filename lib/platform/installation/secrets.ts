import { createHmac, randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Installation } from "@/lib/platform/env";
import { meaningOf } from "@/lib/platform/installation/meaning";

/** The secret of this name in DATA_DIR/secrets, made at first use and readable by its owner only. */
export function keepSecret(dataFolder: string, name: string, encoding: BufferEncoding = "base64url"): string {
  const folder = join(dataFolder, "secrets");
  const file = join(folder, name);
  try {
    // The data folder itself stays open to the database's own user; only the secrets are closed.
    mkdirSync(dataFolder, { recursive: true, mode: 0o755 });
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(file, randomBytes(32).toString(encoding), { flag: "wx", mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw meaningOf(error);
  }
  return readFileSync(file, "utf8").trim();
}

/** The secrets of the installation: the environment's when given, else its own. */
export function secretsOf(installation: Installation) {
  return {
    authSecret: installation.AUTH_SECRET ?? keepSecret(installation.DATA_DIR, "auth-secret"),
    masterKey: installation.MASTER_KEY ?? keepSecret(installation.DATA_DIR, "master-key", "base64"),
  };
}

/** The application role's password: from the master key, so that all nodes of an installation agree on it. */
export function rolePassword(masterKey: string): string {
  return createHmac("sha256", Buffer.from(masterKey, "base64"))
    .update("koers_app password")
    .digest("base64url");
}

/** The code by which whoever runs an empty installation becomes its operator; worth nothing once there is one. */
export function setUpCode(authSecret: string): string {
  const letters = "abcdefghjkmnpqrstuvwxyz23456789";
  const bytes = createHmac("sha256", authSecret).update("set-up code").digest().subarray(0, 20);
  const text = Array.from(bytes, (byte) => letters.charAt(byte % letters.length)).join("");
  return text.replace(/(.{4})(?=.)/g, "$1-");
}
