import { z } from "zod";
import { listOf } from "@/lib/conversations/schema";
import {
  beginnings,
  dimensions,
  longestExplanation,
  longestName,
  studyYears,
} from "@/lib/effort/parts/rules";

const schoolYear = z.coerce.number().int().min(2000).max(2199);
const studyYear = z.enum(studyYears.map(String) as [string, ...string[]]).transform(Number);

const words = {
  dimension: z.enum(dimensions, "choose"),
  name: z.string().trim().min(1, "required").max(longestName, "too-long"),
  explanation: z.string().trim().max(longestExplanation, "too-long").default(""),
  studyYear: listOf(studyYear, studyYears.length),
  isRequired: z.literal("yes").optional(),
};

type Sent = { readonly studyYear: readonly number[]; readonly isRequired?: "yes" | undefined };

/** All years of study that were ticked is the same as none: for everybody. */
function wordsIn<Rest extends Sent>({ studyYear: ticked, isRequired, ...rest }: Rest) {
  const isForAll = ticked.length === studyYears.length;
  return { ...rest, studyYears: isForAll ? [] : ticked.toSorted(), isRequired: isRequired === "yes" };
}

export const addPartInput = z.strictObject({ schoolYear, ...words }).transform(wordsIn);
export const changePartInput = z.strictObject({ partId: z.uuid(), ...words }).transform(wordsIn);
export const partInput = z.strictObject({ partId: z.uuid() });
export const movePartInput = z.strictObject({ partId: z.uuid(), direction: z.enum(["up", "down"]) });
/** The language is that of the page: of who begins the year. */
export const beginInput = z.strictObject({
  schoolYear,
  from: z.enum(beginnings),
  locale: z.enum(["nl", "en"]).default("nl"),
});

/** Which school year an address asks for; what makes no sense is left out. */
export const partsQuery = z.object({ jaar: schoolYear.optional().catch(undefined) });
