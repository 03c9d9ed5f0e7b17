import "server-only";

import { entrancePool } from "@/lib/platform/entrance";
import { productVersion } from "@/lib/platform/env";
import { log, traceOf } from "@/lib/platform/log";
import { findBreaches, findMissingMigrations } from "@/lib/platform/wall";

export type Readiness = {
  readonly status: "ok" | "unavailable" | "stopping";
  readonly database: "ok" | "unreachable";
  readonly migrations: "ok" | "missing" | "unknown";
  readonly version: string;
};

const version = productVersion();
const secondsKept = 3;
let kept: { at: number; readiness: Promise<Readiness> } | undefined;

/** Whether this process can serve: its database answers, has every migration, and its wall stands. Kept for seconds. */
export async function readiness(): Promise<Readiness> {
  const now = performance.now();
  if (!kept || now - kept.at > secondsKept * 1000) kept = { at: now, readiness: look() };
  const found = await kept.readiness;
  // The server that hosts the application sets this when it was asked to stop.
  const isStopping = (globalThis as { koersIsStopping?: boolean }).koersIsStopping === true;
  return isStopping ? { ...found, status: "stopping" } : found;
}

async function look(): Promise<Readiness> {
  try {
    const breaches = await findBreaches(entrancePool());
    const missing = await findMissingMigrations(entrancePool());
    if (breaches.length > 0 || missing.length > 0)
      log.error({ breaches, missing }, "this installation may not serve");
    const status = breaches.length + missing.length > 0 ? "unavailable" : "ok";
    return { status, database: "ok", migrations: missing.length > 0 ? "missing" : "ok", version };
  } catch (error) {
    log.error(traceOf(error), "the database does not answer");
    return { status: "unavailable", database: "unreachable", migrations: "unknown", version };
  }
}
