import { z } from "zod";
import {
  isForward,
  longestWho,
  type Moment,
  momentFields,
  momentKinds,
  type Month,
  schoolMonths,
} from "@/lib/cycle/rules";

const kind = z.union([z.literal(""), z.enum(momentKinds)]).default("");
const month = z
  .union([z.literal(""), z.string().transform(Number).pipe(z.literal(schoolMonths))])
  .default("");
const who = z.string().trim().max(longestWho, "too-long").default("");

type Field = (typeof momentFields)[number][number];

const rows = Object.fromEntries(
  momentFields.flatMap(([first, from, until, last]) => [
    [first, kind],
    [from, month],
    [until, month],
    [last, who],
  ]),
) as Record<Extract<Field, `kind${string}`>, typeof kind> &
  Record<Extract<Field, `from${string}` | `until${string}`>, typeof month> &
  Record<Extract<Field, `who${string}`>, typeof who>;

/** What HR lays down: rows without a talk are no moments, and a period has both its months, the later one last. */
export const cycleInput = z
  .strictObject(rows)
  .superRefine((said, context) => {
    const refuse = (field: Field, message: string) =>
      context.addIssue({ code: "custom", message, path: [field] });
    if (momentFields.every(([first]) => said[first] === "")) refuse("kind1", "choose");
    for (const [first, from, until, last] of momentFields) {
      const [begins, ends] = [said[from], said[until]];
      if (said[first] === "" && (begins !== "" || ends !== "" || said[last] !== "")) refuse(first, "choose");
      if (begins === "" && ends !== "") refuse(from, "choose");
      if (begins !== "" && ends === "") refuse(until, "choose");
      if (begins !== "" && ends !== "" && !isForward({ from: begins, until: ends }))
        refuse(until, "months-backwards");
    }
  })
  .transform((said) => ({
    moments: momentFields.flatMap(([first, from, until, last]): Moment[] => {
      const [chosen, begins, ends] = [said[first], said[from], said[until]];
      if (chosen === "") return [];
      return [{ kind: chosen, period: periodOf(begins, ends), who: said[last] }];
    }),
  }));

function periodOf(from: Month | "", until: Month | "") {
  return from === "" || until === "" ? null : { from, until };
}

export type CycleInput = z.output<typeof cycleInput>;
