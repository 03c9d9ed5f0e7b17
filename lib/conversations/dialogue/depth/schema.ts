import { z } from "zod";
import { depths } from "@/lib/conversations/dialogue/depth/rules";

export const depthInput = z.strictObject({
  talkId: z.uuid(),
  depth: z.enum(depths, "choose").transform(Number),
});
