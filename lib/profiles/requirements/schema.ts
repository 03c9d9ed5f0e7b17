import { z } from "zod";

export const askCompetenceInput = z.strictObject({
  roleId: z.uuid(),
  competenceId: z.uuid("choose"),
  levelId: z.uuid("choose"),
});

export const dropCompetenceInput = z.strictObject({ roleId: z.uuid(), competenceId: z.uuid() });
