import { z } from "zod";
import { isDay } from "@/lib/platform/calendar";
import type { Spot } from "@/lib/plans/workshop/rules";

const id = z.uuid();

/** A card: what somebody will do, with a colleague or alone, and by when (G4). */
export const postCardInput = z.strictObject({
  planId: id,
  what: z.string().trim().min(1, "required").max(240, "too-long"),
  partnerId: z.union([id, z.literal("").transform(() => null)]).default(null),
  dueOn: z.string().refine(isDay, "not-a-date"),
});

export const cardInput = z.strictObject({ cardId: id });

/** Where a card goes, as one choice of a list: `table`, `aside`, `goal:<id>` or `card:<id>`. */
const spot = z
  .string()
  .regex(/^(?:table|aside|(?:goal|card):[0-9a-f-]{36})$/i, "choose")
  .transform((text): Spot => {
    const [kind = "", toId = ""] = text.split(":");
    if (kind === "goal" || kind === "card") return { kind, id: toId.toLowerCase() };
    return { kind: kind === "aside" ? "aside" : "table" };
  });

export const arrangeCardInput = z.strictObject({ cardId: id, spot });

export const takeOverInput = z.strictObject({ planId: id });

const schoolYear = z.coerce.number().int().min(2000).max(2199).optional().catch(undefined);

/** The workshop in an address: the school year, and whether it is shown large on the wall. */
export const workshopQuery = z.object({
  jaar: schoolYear,
  scherm: z.literal("groot").optional().catch(undefined),
});

export const askWorkshopInput = z.strictObject({ institution: z.string(), teamId: id, jaar: schoolYear });

export type CardWords = Omit<z.output<typeof postCardInput>, "planId">;
