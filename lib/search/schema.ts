import { z } from "zod";

const longest = 80;

/** What somebody typed in the search box; the institution's part of the address comes with it. */
export const searchShape = z.strictObject({
  institution: z.string(),
  q: z.string().max(longest).default(""),
});

/** As it stands in the address of the page; what can't be read is as good as absent. */
export const searchPageShape = z.object({ q: z.string().max(longest).catch("") });
