import { z } from "zod";
import { limits, type MinimumName } from "@/lib/settings/rules";

/** A whole number within the limits of a value; the problem says what they are. */
function within(name: MinimumName, problem: string) {
  const { least, most } = limits[name];
  return z
    .string()
    .trim()
    .min(1, "required")
    .regex(/^\d{1,6}$/, "not-a-number")
    .transform(Number)
    .refine((value) => value >= least && value <= most, problem);
}

export const minimumsInput = z.strictObject({
  requiredTalks: within("requiredTalks", "talks-out-of-range"),
  talkMinutes: within("talkMinutes", "talk-minutes-out-of-range"),
  placementVisits: within("placementVisits", "visits-out-of-range"),
  visitMinutes: within("visitMinutes", "visit-minutes-out-of-range"),
  minimumStaff: within("minimumStaff", "staff-out-of-range"),
  minimumStudents: within("minimumStudents", "students-out-of-range"),
  contractHorizonMonths: within("contractHorizonMonths", "months-out-of-range"),
});
