import { z } from "zod";
import { webAddress } from "@/lib/platform/linked-document";

export const addLinkInput = z.strictObject({
  name: z.string().trim().min(1, "required").max(80, "too-long"),
  address: webAddress.refine((said) => said !== "", "required"),
});

export const removeLinkInput = z.strictObject({ linkId: z.uuid() });
