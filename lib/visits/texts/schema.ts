import type { Typed } from "@/lib/platform/action-state";
import type { VisitMoments } from "@/lib/visits/rules";
import { noteAt, seenAt } from "@/lib/visits/schema";
import type { VisitTexts } from "@/lib/visits/texts/queries";

/** What was written as its form shows and sends it. */
export function typedReport({ heldOn }: Pick<VisitMoments, "heldOn">, { report, note }: VisitTexts): Typed {
  const observed = (report?.observed ?? []).flatMap(({ seen, note: words }, index) => [
    [seenAt(index + 1), seen ?? ""],
    [noteAt(index + 1), words],
  ]);
  return {
    ...Object.fromEntries(observed),
    ...{ heldOn: heldOn ?? "", wentWell: report?.wentWell ?? "", canGrow: report?.canGrow ?? "", note },
  };
}
