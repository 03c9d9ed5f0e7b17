import { flattenError, type z } from "zod";

/**
 * Zod's findings as message keys of the namespace `errors`, by field: the one place where they
 * are mapped. A schema may name a key of its own as its message.
 */
export function problemsOf(error: z.ZodError): Partial<Record<string, string[]>> {
  const named = error.issues.map((issue) => ({ ...issue, message: keyOf(issue) }));
  return flattenError({ issues: named } as z.ZodError).fieldErrors;
}

function keyOf(issue: z.core.$ZodIssue): string {
  if (/^[a-z]+(?:-[a-z]+)*$/.test(issue.message)) return issue.message;
  switch (issue.code) {
    case "too_small":
      return issue.origin === "string" || issue.origin === "array" ? "required" : "too-small";
    case "too_big":
      return issue.origin === "string" ? "too-long" : "too-large";
    case "invalid_type":
      return issue.input === undefined ? "required" : "invalid";
    default:
      return "invalid";
  }
}
