import { z } from "zod";
import { longestTitle, mostDayMinutes } from "@/lib/plans/hours/rules";
import { headcount } from "@/lib/plans/trainings/schema";
import { isDay } from "@/lib/platform/calendar";
import { mostYearMinutes } from "@/lib/settings/development/rules";
import { hoursUpTo } from "@/lib/settings/development/schema";

const schoolYear = z.coerce.number().int().min(2000).max(2199);

export const teamHoursInput = z.strictObject({
  teamId: z.uuid(),
  schoolYear,
  hours: hoursUpTo(mostYearMinutes, { least: 0 }),
});

export const noteStudyDayInput = z.strictObject({
  teamId: z.uuid(),
  title: z.string().trim().min(1, "required").max(longestTitle, "too-long"),
  heldOn: z.string().refine(isDay, "not-a-date"),
  hours: hoursUpTo(mostDayMinutes),
  people: headcount,
});

export const studyDayInput = z.strictObject({ studyDayId: z.uuid() });

/** Which school year of a team's hours, and which page of the days. */
export const teamHoursQuery = z.object({
  jaar: schoolYear.optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(500).catch(1).default(1),
});

export type NotedDay = Omit<z.output<typeof noteStudyDayInput>, "teamId">;
