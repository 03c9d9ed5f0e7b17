import { allowed, type Outcome, refused } from "@/lib/platform/outcome";
import type { InstrumentKind } from "@/lib/scans/rules";

/** More would make a form long for who answers (M12). */
export const mostNorms = 5;

type Round = { readonly kind: InstrumentKind; readonly invitedAt: Date | null };

/** What a 360 asks is open until its first invitation leaves; from then on everybody answers the same words (E4). */
export function mayChangeNorms({ kind, invitedAt }: Round): Outcome<"already-invited" | "norm-gone"> {
  if (kind !== "feedback") return refused("norm-gone");
  return invitedAt ? refused("already-invited") : allowed;
}
