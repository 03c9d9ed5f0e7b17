import { z } from "zod";
import { longestPassage, longestRequest } from "@/lib/appraisals/passages/rules";

const id = z.uuid();
const text = (longest: number) => z.string().trim().min(1, "required").max(longest, "too-long");

export const askInput = z.strictObject({ appraisalId: id, request: text(longestRequest) });
export const passageInput = z.strictObject({ passageId: id });
export const giveInput = z.strictObject({ passageId: id, passage: text(longestPassage) });
