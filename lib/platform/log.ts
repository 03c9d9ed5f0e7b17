import { pino } from "pino";
import { readInstallation } from "@/lib/platform/env";

/** The installation's log: one JSON object a line, with ids and kinds, never with what people wrote. */
export const log = pino({
  level: readInstallation().LOG_LEVEL,
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (label) => ({ level: label }) },
});

/**
 * What may be logged of an error: its kind, code and place. Not its message: a database or validation error
 * quotes the values it stumbled over.
 */
export function traceOf(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, digest } = error as { code?: unknown; digest?: unknown };
  const at = error.stack?.split("\n").filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    ...(typeof code === "string" && { code }),
    ...(typeof digest === "string" && { digest }),
    at: at?.slice(0, 8).map((line) => line.trim().slice(3)),
  };
}
