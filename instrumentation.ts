import type { Instrumentation } from "next";

/** Runs once, before the server answers its first request: a wrong configuration shows here and not on a page. */
export async function register(): Promise<void> {
  if (process.env["NEXT_RUNTIME"] !== "nodejs") return;
  const { noteCallers } = await import("@/lib/platform/caller");
  const { openLog } = await import("@/lib/platform/console");
  const { env } = await import("@/lib/platform/env");
  env();
  noteCallers();
  if (process.env.NODE_ENV === "production") openLog();
}

/** A surprise while answering, by the route's pattern: an address may hold a token or a name. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env["NEXT_RUNTIME"] !== "nodejs") return;
  const { log, traceOf } = await import("@/lib/platform/log");
  const about = { route: context.routePath, kind: context.routeType, method: request.method };
  log.error({ ...about, ...traceOf(error) }, "request failed");
};
