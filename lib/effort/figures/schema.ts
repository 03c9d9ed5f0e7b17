import { z } from "zod";

const year = z.coerce.number().int().min(2000).max(2200).optional();

/** What stands in the address of the figures: the school year, the place of which each part is shown, and the page of places. */
export const figuresQuery = z.object({
  jaar: year.catch(undefined),
  plek: z.uuid().optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(500).catch(1).default(1),
});

export type FiguresQuery = z.output<typeof figuresQuery>;

/** Of which school year the figures are taken along; the institution's part of the address comes with it. */
export const askFiguresInput = z.strictObject({ institution: z.string(), jaar: year });
