import "server-only";

import { createHmac } from "node:crypto";
import { env } from "@/lib/platform/env";
import { findCurrentActor, sentSessionId } from "@/lib/platform/session";

/**
 * The key under which a browser keeps what could not be sent (base64, 256 bits), a dot, and whose it is. It follows from
 * the session: after signing out nobody can read what is left on the device (decisions 17). Of whom it is goes along with
 * what is typed, so that a page left open keeps and hands in nothing for who signed in after them.
 */
export async function deviceKey(): Promise<string> {
  const [sessionId, actor] = [await sentSessionId(), await findCurrentActor()];
  const key = createHmac("sha256", env().AUTH_SECRET).update(`device|${sessionId ?? ""}`);
  return `${key.digest("base64")}.${actor?.personId ?? ""}`;
}
