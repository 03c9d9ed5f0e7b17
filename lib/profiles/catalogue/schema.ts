import { z } from "zod";
import type { Filter } from "@/lib/profiles/catalogue/rules";
import { lines } from "@/lib/profiles/rules";

const states = ["current", "in-force", "concept", "waiting", "retired"] as const;

/** What the address of the list asks for; what it does not understand it leaves out. */
export const catalogueQuery = z
  .object({
    zoek: z.string().trim().max(80).catch(""),
    plek: z.enum(lines).nullable().catch(null),
    stand: z.enum(states).catch("current"),
  })
  .transform(({ zoek, plek, stand }): Filter => ({ search: zoek, line: plek, state: stand }));

/** The states somebody can filter on; concepts only for who may read them. */
export function filterStates(mayReadConcepts: boolean): readonly Filter["state"][] {
  return states.filter((state) => mayReadConcepts || !["concept", "waiting"].includes(state));
}
