import { z } from "zod";
import dutch from "@/messages/nl/words.json";
import { type WordCode } from "@/lib/platform/idiom";

/** Every role and concept the interface has a name for. */
export const wordCodes = Object.keys(dutch) as WordCode[];

const sign = /^[^{}<>|#\p{Cc}]*$/u;
const name = z.string().trim().max(60, "too-long").regex(sign, "no-signs");
const code = z.enum(wordCodes, "choose");
const teamId = z.union([z.uuid(), z.literal("").transform(() => null)]).default(null);

export const nameWordInput = z
  .strictObject({
    code,
    teamId,
    singular: name.min(1, "required"),
    plural: name.min(1, "required"),
    article: z.enum(["de", "het"], "choose"),
    englishSingular: name.default(""),
    englishPlural: name.default(""),
    note: z.string().trim().max(1000, "too-long").default(""),
  })
  .refine(({ englishSingular, englishPlural }) => (englishSingular === "") === (englishPlural === ""), {
    path: ["englishPlural"],
    error: "both-or-none",
  });

export const dropWordInput = z.strictObject({ code, teamId });

/** Which word an address is about, for the institution or for one team. */
export const placeQuery = z
  .object({ code, team: z.uuid().nullable().default(null) })
  .transform(({ code: word, team }) => ({ code: word, teamId: team }));
