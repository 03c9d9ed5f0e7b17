import "server-only";

import { Server, type IncomingMessage } from "node:http";
import { headers } from "next/headers";
import { clientAddress } from "@/lib/platform/client-address";
import { env } from "@/lib/platform/env";

const socketHeader = "x-koers-socket";

const kept = globalThis as { koersNotesCallers?: true };

/**
 * Lets every request carry the address that really called, over whatever a browser may have sent in that
 * header: Next itself believes any X-Forwarded-For. Called once, before the server answers.
 */
export function noteCallers(): void {
  if (kept.koersNotesCallers) return;
  kept.koersNotesCallers = true;
  const emit = Server.prototype.emit;
  Server.prototype.emit = function noted(this: Server, event: string | symbol, ...rest: unknown[]) {
    const [request] = rest as [IncomingMessage | undefined];
    if (event === "request" && request) request.headers[socketHeader] = request.socket.remoteAddress ?? "";
    return Reflect.apply(emit, this, [event, ...rest]) as boolean;
  };
}

/** Where this request comes from, and with what: for the limits and the list of one's own sessions. */
export async function currentCaller(): Promise<{ address: string | null; device: string }> {
  const sent = await headers();
  return {
    address: clientAddress(sent.get(socketHeader), sent.get("x-forwarded-for"), env().TRUSTED_PROXIES),
    device: deviceOf(sent.get("user-agent") ?? ""),
  };
}

const browsers = [
  ["Edge", /Edg\//],
  ["Opera", /OPR\//],
  ["Samsung Internet", /SamsungBrowser\//],
  ["Firefox", /Firefox\/|FxiOS\//],
  ["Chrome", /Chrome\/|CriOS\//],
  ["Safari", /Safari\//],
] as const;

const systems = [
  ["iPad", /iPad/],
  ["iPhone", /iPhone/],
  ["Android", /Android/],
  ["ChromeOS", /CrOS/],
  ["Windows", /Windows/],
  ["macOS", /Mac OS X/],
  ["Linux", /Linux/],
] as const;

/** `Firefox, Windows`: enough to know one's own device by, and no more than that is kept. */
export function deviceOf(userAgent: string): string {
  const known = [browsers, systems].map((list) => list.find(([, sign]) => sign.test(userAgent))?.[0]);
  return known.filter(Boolean).join(", ");
}
