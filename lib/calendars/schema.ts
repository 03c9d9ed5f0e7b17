import { z } from "zod";

const ticked = z.literal("yes").optional();

/** What somebody wants in their calendar, and whether titles say what it is. */
export const calendarInput = z
  .strictObject({ isNeutral: ticked, hasPlanDays: ticked })
  .transform(({ isNeutral, hasPlanDays }) => ({
    isNeutral: isNeutral === "yes",
    hasPlanDays: hasPlanDays === "yes",
  }));

export type CalendarInput = z.output<typeof calendarInput>;

/** For a form that is only its button. */
export const nothing = z.strictObject({});
