import type { QuestionView } from "@/lib/scans/instruments/rules";
import type { Middle } from "@/lib/scans/results/rules";

/** What a step of a question is called. */
export function stepName({ steps }: Pick<QuestionView, "steps">, step: number): string {
  return steps[step]?.name ?? "";
}

type Word = (key: "same" | "higher" | "lower" | "around", values: { count: number; most: number }) => string;

/** A difference in steps, as one says it: equal, one step higher, one or two steps lower. */
export function differenceText({ low, high }: Middle, word: Word): string {
  if (low === 0 && high === 0) return word("same", { count: 0, most: 0 });
  const [least, most] = [Math.min(Math.abs(low), Math.abs(high)), Math.max(Math.abs(low), Math.abs(high))];
  if (low < 0 && high > 0) return word("around", { count: least, most });
  return word(high > 0 ? "higher" : "lower", { count: least, most });
}

/** Where a middle lies: a step, or from one to another. */
export function middleText(
  steps: readonly { readonly name: string }[],
  { low, high }: Middle,
  between: string,
): string {
  const names = [steps[low]?.name ?? "", steps[high]?.name ?? ""];
  return low === high ? (names[0] ?? "") : names.join(` ${between} `);
}
