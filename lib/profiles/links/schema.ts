import { z } from "zod";
import { linkKinds } from "@/lib/profiles/links/rules";

export const linkInput = z.strictObject({
  competenceId: z.uuid(),
  otherId: z.uuid("choose"),
  kind: z.enum(linkKinds, "choose"),
});

export const unlinkInput = z.strictObject({ competenceId: z.uuid(), otherId: z.uuid() });
