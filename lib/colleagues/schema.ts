import { z } from "zod";
import {
  isList,
  labelsIn,
  linesIn,
  longestLabel,
  longestQuery,
  longestText,
  mostLabels,
  openings,
  parts,
} from "@/lib/colleagues/rules";

/** As long as the name of a competence with the framework it stands in. */
const longestName = 240;

const written = z.union([
  z.string().max(longestText, "too-long"),
  z.array(z.string().max(longestName)).max(mostLabels, "too-many-labels"),
]);

/** What somebody writes in a part, and to whom they open it. A list is sent as text or as ticks. */
export const savePartInput = z
  .strictObject({
    part: z.enum(parts),
    words: written.default(""),
    openedTo: z.enum(openings, "choose"),
    // On which version a draft was typed: for the form that opens it, not for who saves.
    basis: z.string().max(9).optional(),
  })
  .transform(({ words, basis: _basis, ...rest }, context) => {
    const text = (typeof words === "string" ? words : words.join("\n")).trim();
    const labels = rest.part === "specialisms" ? labelsIn(text) : linesIn(text);
    const refuse = (message: string) => context.addIssue({ code: "custom", path: ["words"], message });
    if (labels.length === 0) refuse("required");
    if (isList(rest.part) && labels.length > mostLabels) refuse("too-many-labels");
    if (rest.part === "specialisms" && labels.some(({ length }) => length > longestLabel))
      refuse("label-too-long");
    return { ...rest, text: isList(rest.part) ? labels.join("\n") : text };
  });

export const partInput = z.strictObject({ part: z.enum(parts) });

/** Who knows what, in the address: the words and the page; what makes no sense is left out. */
export const findQuery = z.object({
  q: z
    .string()
    .trim()
    .transform((text) => text.slice(0, longestQuery))
    .catch("")
    .default(""),
  /** Only among what colleagues can share. */
  delen: z.literal("ja").optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(500).catch(1).default(1),
});
