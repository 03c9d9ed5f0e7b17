import { z } from "zod";
import {
  allBlocks,
  type Block,
  longestThought,
  type Thoughts,
} from "@/lib/conversations/staff/preparations/rules";

const thought = z.string().trim().max(longestThought, "too-long").default("");

const thoughts = Object.fromEntries(allBlocks.map((block) => [block, thought])) as Record<
  Block,
  typeof thought
>;

/** Kept for oneself, or released to the other of the talk: the button that was pressed says which. */
export const preparationInput = z
  .strictObject({ talkId: z.uuid(), release: z.enum(["yes", "no"]).default("no"), ...thoughts })
  .transform(({ talkId, release, ...written }) => ({
    talkId,
    isReleased: release === "yes",
    thoughts: written satisfies Thoughts,
  }));
