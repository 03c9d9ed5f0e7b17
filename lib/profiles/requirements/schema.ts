import { z } from "zod";

export const askCompetenceInput = z.strictObject({
  roleId: z.uuid(),
  competenceId: z.uuid("choose"),
  levelId: z.uuid("choose"),
  /** Empty for one step and no range. */
  upToLevelId: z.union([z.literal(""), z.uuid()]).default(""),
});

export const dropCompetenceInput = z.strictObject({ roleId: z.uuid(), competenceId: z.uuid() });
