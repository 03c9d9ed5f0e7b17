import { z } from "zod";
import { isDay } from "@/lib/platform/calendar";
import { developmentSources, type GoalSaid, studentMeasures } from "@/lib/plans/reviews/rules";
import { outcomes } from "@/lib/plans/rules";
import { several } from "@/lib/plans/schema";

const line = z.string().trim().min(1, "required").max(4_000);
const said = z.object({
  reached: z.string().trim().max(1_000).default(""),
  decision: z.enum(outcomes, "choose"),
});
const aboutGoal = /^(?:reached|decision)-([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/i;

/**
 * What a team found (G6, G8, G9). Of each goal the form has two fields, `reached-<id>` and `decision-<id>`; nothing
 * else comes along.
 */
export const reviewInput = z
  .looseObject({
    planId: z.uuid(),
    heldOn: z.string().refine(isDay, "not-a-date"),
    outcome: z.enum(outcomes, "choose"),
    findings: line,
    developments: line,
    sources: several(z.enum(developmentSources), 2),
    studentEffect: line,
    measure: z.enum(studentMeasures, "choose"),
  })
  .transform(({ planId, heldOn, outcome, findings, developments, sources, ...rest }, context) => {
    const { studentEffect, measure, ...fields } = rest;
    const goals = goalsIn(fields, (path, message) =>
      context.addIssue({ code: "custom", path: [path], message }),
    );
    return { planId, heldOn, outcome, findings, developments, sources, studentEffect, measure, goals };
  });

function goalsIn(
  fields: Readonly<Record<string, unknown>>,
  refuse: (path: string, message: string) => void,
): GoalSaid[] {
  const ids = new Set<string>();
  for (const name of Object.keys(fields)) {
    const id = aboutGoal.exec(name)?.[1];
    if (id) ids.add(id);
    else refuse(name, "unknown");
  }
  return [...ids].flatMap((goalId) => {
    const read = said.safeParse({
      reached: fields[`reached-${goalId}`],
      decision: fields[`decision-${goalId}`],
    });
    if (read.success) return [{ goalId, ...read.data }];
    for (const { path } of read.error.issues) {
      const [field = ""] = path;
      refuse(`${String(field)}-${goalId}`, field === "decision" ? "choose" : "too-long");
    }
    return [];
  });
}

export type ReviewWords = Omit<z.output<typeof reviewInput>, "planId">;
