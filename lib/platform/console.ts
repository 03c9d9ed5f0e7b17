import { log, traceOf } from "@/lib/platform/log";

/**
 * Sends what libraries print into the log without what they quote: an error's message may hold what somebody wrote,
 * so only a first plain text and the errors' traces are kept.
 */
export function openLog(): void {
  console.error = (...said: unknown[]) => log.error(...withoutQuotes(said));
  console.warn = (...said: unknown[]) => log.warn(...withoutQuotes(said));
}

function withoutQuotes(said: readonly unknown[]): [object, string] {
  const errors = said.filter((each) => each instanceof Error);
  const [first] = said;
  const text = typeof first === "string" && errors.length === 0 ? (first.split("\n")[0] ?? "") : "error";
  return [errors.length > 0 ? { errors: errors.map(traceOf) } : {}, text.slice(0, 200)];
}
