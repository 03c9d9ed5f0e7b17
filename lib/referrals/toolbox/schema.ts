import { z } from "zod";
import { isDay } from "@/lib/platform/calendar";
import { aims } from "@/lib/referrals/rules";
import { perhaps, words } from "@/lib/referrals/schema";
import { programmeKinds, useForms } from "@/lib/referrals/toolbox/rules";

export const addToolInput = z.strictObject({ unitId: z.uuid(), name: words(120), purpose: perhaps(500) });
export const toolInput = z.strictObject({ toolId: z.uuid() });

export const noteUseInput = z.strictObject({
  referralId: z.uuid(),
  toolId: z.uuid("choose"),
  form: z.enum(useForms, "choose"),
  aim: z.enum(aims, "choose"),
  usedOn: z.string().refine(isDay, "not-a-date"),
});

export const addProgrammeInput = z.strictObject({
  unitId: z.uuid(),
  kind: z.enum(programmeKinds, "choose"),
  name: words(120),
  description: perhaps(1000),
});
export const programmeInput = z.strictObject({ programmeId: z.uuid() });

export type NewUse = Omit<z.output<typeof noteUseInput>, "referralId">;
export type NewTool = z.output<typeof addToolInput>;
export type NewProgramme = z.output<typeof addProgrammeInput>;
