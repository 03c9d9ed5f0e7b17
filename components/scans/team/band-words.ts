import { stepName } from "@/components/scans/step-words";
import type { Segment } from "@/components/ui/segmented-bar";
import type { Band } from "@/lib/anonymity/spread/rules";
import type { QuestionView } from "@/lib/scans/instruments/rules";

/** A band of steps in words: one step, or from one to another. */
export function bandName(question: QuestionView, { from, to }: Pick<Band, "from" | "to">): string {
  return from === to ? stepName(question, from) : `${stepName(question, from)} – ${stepName(question, to)}`;
}

const tones: readonly (readonly Segment["tone"][])[] = [[4], [2, 1], [2, 4, 1]];

/** Bands as pieces of a bar, from what asks attention to what should be. */
export function segmentsOf(question: QuestionView, bands: readonly Band[]): Segment[] {
  const scale = tones[bands.length - 1] ?? [2, 4, 3, 1];
  return bands.map((band, place) => {
    const tone = place === bands.length - 1 ? scale.at(-1) : scale[Math.min(place, scale.length - 2)];
    return { label: bandName(question, band), count: band.count, tone: tone ?? 4 };
  });
}
