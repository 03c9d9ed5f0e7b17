import { z } from "zod";
import { words } from "@/lib/referrals/schema";

export const addNoteInput = z.strictObject({ referralId: z.uuid(), note: words(4000) });
