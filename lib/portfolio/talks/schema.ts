import { z } from "zod";
import { several } from "@/lib/portfolio/schema";

export const keepTalkInput = z
  .strictObject({ talkId: z.uuid(), piece: several(z.union([z.enum(["goal", "step"]), z.uuid()])) })
  .refine(({ piece }) => piece.length > 0, { path: ["piece"], message: "choose" });
