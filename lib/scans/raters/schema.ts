import { z } from "zod";
import { askedCategories } from "@/lib/scans/raters/rules";

const roundId = z.uuid();

export const askPersonInput = z.strictObject({
  roundId,
  personId: z.uuid("choose"),
  category: z.enum(askedCategories, "choose"),
});

export const askOutsideInput = z.strictObject({
  roundId,
  name: z.string().trim().min(1, "required").max(80, "too-long"),
  email: z.email("not-an-email").max(200).toLowerCase(),
  /** In which language they get the letter. */
  locale: z.enum(["nl", "en"]).default("nl"),
});

export const raterInput = z.strictObject({ raterId: z.uuid() });

export const suggestInput = z.strictObject({ roundId, personId: z.uuid("choose") });
