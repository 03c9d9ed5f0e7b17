import { z } from "zod";

export const addFileInput = z.strictObject({
  institution: z.string(),
  itemId: z.uuid(),
  file: z.instanceof(File, { message: "required" }),
});

export const removeFileInput = z.strictObject({ fileId: z.uuid() });

export const fileQuery = z.object({ institution: z.string(), fileId: z.uuid() });
