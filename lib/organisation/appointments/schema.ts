import { z } from "zod";
import { isDay } from "@/lib/platform/calendar";

const day = z.string().refine(isDay, "not-a-date");
const offices = [
  "team-lead",
  "hr",
  "directorate",
  "lob-coordinator",
  "second-line",
  "admin",
  "privacy-officer",
] as const;

/** `scope` is `institution`, `unit:<id>` or `team:<id>`: one list to choose from. */
export const appointInput = z.strictObject({
  personId: z.uuid(),
  office: z.enum(offices, "choose"),
  scope: z.string().regex(/^(?:institution|(?:unit|team):[0-9a-f-]{36})$/, "choose"),
  startsOn: day,
  endsOn: z.union([z.literal("").transform(() => null), day]).default(null),
});

/** The last day of an office; without one it ends now. */
export const endAppointmentInput = z.strictObject({
  appointmentId: z.uuid(),
  endsOn: z.union([z.literal("").transform(() => null), day]).default(null),
});
