import "server-only";

import { createHmac } from "node:crypto";
import { env } from "@/lib/platform/env";
import { sentSessionId } from "@/lib/platform/session";

/**
 * The key under which a browser keeps what could not be sent (base64, 256 bits). It follows from the session:
 * after signing out nobody can read what is left on the device (decisions 17).
 */
export async function deviceKey(): Promise<string> {
  const sessionId = (await sentSessionId()) ?? "";
  return createHmac("sha256", env().AUTH_SECRET).update(`device|${sessionId}`).digest("base64");
}
