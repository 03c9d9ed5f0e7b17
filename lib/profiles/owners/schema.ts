import { z } from "zod";

export const nameOwnerInput = z.strictObject({ roleId: z.uuid(), personId: z.uuid("choose") });
