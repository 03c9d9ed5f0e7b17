import { z } from "zod";
import { isDay } from "@/lib/platform/calendar";
import { minutesOf } from "@/lib/profiles/assignments/rules";
import { gatherCriteria, gathered, readCriteria } from "@/lib/profiles/eligibility/schema";

const day = z.string().trim().min(1, "required").refine(isDay, "not-a-date");

const emptyOrDay = z
  .string()
  .trim()
  .refine((written) => written === "" || isDay(written), "not-a-date")
  .transform((written) => written || null);

const minutes = z
  .string()
  .trim()
  .min(1, "required")
  .transform((written, context) => {
    const found = minutesOf(written);
    if (found === null) context.addIssue({ code: "custom", message: "not-a-number" });
    else if (found > 2000 * 60) context.addIssue({ code: "custom", message: "too-large" });
    return found ?? 0;
  });

const terms = { hours: minutes, startsOn: day, endsOn: emptyOrDay };

const given = { personId: z.uuid("choose"), roleId: z.uuid("choose"), ...terms, criteria: gathered };

/** With what is said of each criterion of the role (E7), in fields like `standing.<id>`. */
export const assignRoleInput = z.preprocess(
  gatherCriteria,
  z.strictObject({ teamId: z.uuid(), ...given }).transform(withCriteria),
);

export const assignRoleOutsideTeamsInput = z.preprocess(
  gatherCriteria,
  z.strictObject(given).transform(withCriteria),
);

function withCriteria<Sent extends { readonly criteria: z.output<typeof gathered> }>(
  { criteria, ...sent }: Sent,
  context: z.RefinementCtx,
) {
  return { ...sent, criteria: readCriteria(criteria, context) };
}

export const changeAssignmentInput = z.strictObject({ assignmentId: z.uuid(), ...terms });

export const endAssignmentInput = z.strictObject({ assignmentId: z.uuid(), endsOn: day });

export type Terms = Pick<z.output<typeof changeAssignmentInput>, "hours" | "startsOn" | "endsOn">;

/** Whom the address of a page asks for, by name. */
export const staffQuery = z.object({ zoek: z.string().trim().max(80).catch("") });
