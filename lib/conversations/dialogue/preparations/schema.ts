import { z } from "zod";
import { longestPart, type PreparationPart } from "@/lib/conversations/dialogue/preparations/rules";
import { allCards } from "@/lib/conversations/dialogue/rules";

const words = (part: PreparationPart) => z.string().trim().max(longestPart[part], "too-long").default("");

/** Kept for oneself, or released to the coach: the button that was pressed says which. */
export const studentPreparationInput = z
  .strictObject({
    talkId: z.uuid(),
    release: z.enum(["yes", "no"]).default("no"),
    card: z.union([z.literal(""), z.enum(allCards)]).default(""),
    ownQuestion: words("ownQuestion"),
    wentWell: words("wentWell"),
    talkAbout: words("talkAbout"),
  })
  .transform(({ talkId, release, ...written }) => ({
    talkId,
    isReleased: release === "yes",
    words: written,
  }));
