import { z } from "zod";
import { isDay } from "@/lib/platform/calendar";
import { type Said, standings } from "@/lib/profiles/eligibility/rules";

const parts = ["standing", "reachedOn", "dueOn", "reason"] as const;
type Part = (typeof parts)[number];
type Written = Partial<Record<Part, string>>;

/** The name of a field about one criterion: `dueOn.0198…`. */
export function fieldOf(part: Part, criterionId: string): string {
  return `${part}.${criterionId}`;
}

const longestReason = 200;
const mostFields = 60;

/** What is written of one criterion as it counts; null after telling `problem` which part is wrong. */
function readSaid(written: Written, problem: (part: Part, message: string) => void): Said | null {
  const standing = standings.find((one) => one === written.standing);
  if (!standing) return tell("standing", "choose");
  const reason = (written.reason ?? "").trim();
  if (standing !== "there" && reason.length > longestReason) return tell("reason", "too-long");
  if (standing === "waived") return reason === "" ? tell("reason", "required") : { standing, reason };
  const part = standing === "there" ? "reachedOn" : "dueOn";
  const day = (written[part] ?? "").trim();
  if (!isDay(day)) return tell(part, day === "" ? "required" : "not-a-date");
  return standing === "there" ? { standing, reachedOn: day } : { standing, dueOn: day, reason };

  function tell(wrong: Part, message: string) {
    problem(wrong, message);
    return null;
  }
}

/** Takes the fields about criteria out of a form and puts them together under `criteria`, for `readCriteria`. */
export function gatherCriteria(sent: unknown): unknown {
  if (typeof sent !== "object" || sent === null) return sent;
  const isOf = ([name]: [string, unknown]) => parts.some((part) => name.startsWith(`${part}.`));
  const entries = Object.entries(sent);
  const rest = entries.filter((entry) => !isOf(entry) && entry[0] !== "criteria");
  return { ...Object.fromEntries(rest), criteria: Object.fromEntries(entries.filter(isOf)) };
}

/** What `gatherCriteria` put together. */
export const gathered = z
  .record(z.string().max(80), z.string().max(4000))
  .refine((fields) => Object.keys(fields).length <= mostFields);

/** What is said by criterion; a problem is told at the field it is in. */
export function readCriteria(
  fields: Readonly<Record<string, string>>,
  context: z.RefinementCtx,
): ReadonlyMap<string, Said> {
  const ids = new Set(Object.keys(fields).map((name) => name.slice(name.indexOf(".") + 1)));
  const said = new Map<string, Said>();
  for (const id of ids) {
    const written = Object.fromEntries(parts.map((part) => [part, fields[fieldOf(part, id)] ?? ""]));
    const one = readSaid(written, (part, message) =>
      context.addIssue({ code: "custom", path: [fieldOf(part, id)], message }),
    );
    if (one) said.set(id, one);
  }
  return said;
}

const one = { assignmentId: z.uuid(), criterionId: z.uuid() };

const written = {
  standing: z.string().max(20).default(""),
  reachedOn: z.string().max(20).default(""),
  dueOn: z.string().max(20).default(""),
  reason: z.string().max(4000).default(""),
};

export const sayStandingInput = z
  .strictObject({ ...one, ...written })
  .transform(({ assignmentId, criterionId, ...fields }, context) => {
    const said = readSaid(fields, (part, message) =>
      context.addIssue({ code: "custom", path: [part], message }),
    );
    return said ? { assignmentId, criterionId, said } : z.NEVER;
  });

export const reachCriterionInput = z.strictObject({
  ...one,
  reachedOn: z.string().trim().min(1, "required").refine(isDay, "not-a-date"),
});

export const reopenCriterionInput = z.strictObject(one);

/** Which page of the list. */
export const openQuery = z.object({ page: z.coerce.number().int().min(1).max(1000).catch(1) });
