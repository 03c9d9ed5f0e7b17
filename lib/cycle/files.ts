import { z } from "zod";
import { type Moment, momentKinds, schoolMonths } from "@/lib/cycle/rules";

const month = z.literal(schoolMonths);

const moments = z.array(
  z.object({
    kind: z.enum(momentKinds),
    period: z.object({ from: month, until: month }).nullable(),
    who: z.string(),
  }),
);

/** Reads kept moments. Throws when they are none. */
export function readMoments(kept: unknown): readonly Moment[] {
  return moments.parse(kept);
}

/** The moments as they are kept. */
export function writeMoments(said: readonly Moment[]): z.output<typeof moments> {
  return moments.parse(said);
}
