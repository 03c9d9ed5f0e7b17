import { z } from "zod";
import { inputParts } from "@/lib/conversations/staff/inputs/rules";

const part = z.enum(inputParts);

export const layInInput = z.strictObject({ talkId: z.uuid(), part, roundId: z.uuid("choose") });

export const takeBackInput = z.strictObject({ talkId: z.uuid(), part });
