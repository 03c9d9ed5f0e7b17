import { z } from "zod";
import { optionalKinds } from "@/lib/conversations/rules";
import { listOf } from "@/lib/conversations/schema";

export const countingInput = z.strictObject({
  kind: listOf(z.enum(optionalKinds), optionalKinds.length),
});
