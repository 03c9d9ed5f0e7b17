import { z } from "zod";
import { lines } from "@/lib/profiles/rules";

const side = z.union([z.enum(lines), z.uuid()]);

/** What the address asks to compare; the first and the second line when it does not say. */
export const comparisonQuery = z.object({ een: side.catch("first"), ander: side.catch("second") });
