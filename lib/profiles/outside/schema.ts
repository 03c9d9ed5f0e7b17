import { z } from "zod";
import { isDay } from "@/lib/platform/calendar";
import { line, text } from "@/lib/profiles/schema";

const who = {
  organisation: line(80),
  name: text(80),
  endsOn: z.string().trim().min(1, "required").refine(isDay, "not-a-date"),
};

export const addOutsideInput = z.strictObject({ teamId: z.uuid(), roleId: z.uuid("choose"), ...who });

export const changeOutsideInput = z.strictObject({ outsideId: z.uuid(), ...who });

export const removeOutsideInput = z.strictObject({ outsideId: z.uuid() });

export type OutsideWords = Pick<z.output<typeof changeOutsideInput>, "organisation" | "name" | "endsOn">;
