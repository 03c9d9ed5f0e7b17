import { type Band, bandsOf } from "@/lib/anonymity/spread/rules";
import { done, type Outcome, refused } from "@/lib/platform/outcome";

/** What may be kept and shown of the answers to one question: never what a file said of fewer than the minimum. */
export type Figures =
  | { readonly kind: "spread"; readonly steps: readonly string[]; readonly bands: readonly Band[] }
  /** A share of 100, as it was given; null when it would tell of too few. */
  | { readonly kind: "share"; readonly percentage: number | null; readonly of: string }
  /** The middle answer in words; null when it would tell of too few. */
  | { readonly kind: "median"; readonly step: string | null };

export type FigureFault =
  | "no-figures"
  | "two-figures"
  | "not-a-count"
  | "counts-differ"
  | "steps-differ"
  | "not-a-summary";

type Said = {
  readonly counts: readonly string[];
  readonly steps: string;
  readonly summary: string;
  readonly answered: number;
};

/**
 * The figures of a row as far as they may be kept (domain.md 2.6-11 and 13): steps with too few join the next, as in
 * our own reports, and a share or a median is kept only when both sides of it are large enough.
 */
export function figuresOf(said: Said, minimum: number): Outcome<FigureFault, Figures> {
  const hasCounts = said.counts.some((cell) => cell.trim() !== "");
  const hasSummary = said.summary.trim() !== "";
  if (hasCounts && hasSummary) return refused("two-figures");
  if (hasCounts) return spreadOf(said, minimum);
  return hasSummary ? summaryOf(said, minimum) : refused("no-figures");
}

function spreadOf({ counts, steps, answered }: Said, minimum: number): Outcome<FigureFault, Figures> {
  const cells = counts.map((cell) => cell.trim());
  if (cells.some((cell) => !/^\d{0,6}([.,]0+)?$/.test(cell))) return refused("not-a-count");
  const names = namesIn(steps);
  const filled = cells.findLastIndex((cell) => cell !== "") + 1;
  const length = names.length > 0 ? names.length : filled;
  if (length < 2 || filled > length || length > cells.length) return refused("steps-differ");
  const numbers = cells.slice(0, length).map((cell) => Math.trunc(Number(cell.replace(",", ".") || 0)));
  if (numbers.reduce((sum, count) => sum + count, 0) !== answered) return refused("counts-differ");
  const called = numbers.map((_, step) => names[step] ?? String(step + 1));
  return done({ kind: "spread", steps: called, bands: bandsOf(numbers, minimum) });
}

/** The names of steps from low to high, as a cell has them: `Soms | Vaak | Altijd`. */
function namesIn(cell: string): string[] {
  const names = cell.split("|").map((name) => name.replace(/\s+/g, " ").trim().slice(0, 60));
  return names.filter((name) => name !== "");
}

const share = /^(\d{1,3}(?:[.,]\d{1,2})?)\s*%\s*([^\d%]{0,60})$/;
const median = /^(?:mediaan|median)\s*:?\s*(\d{1,2}(?:[.,]5)?|[^\d%]{1,60})$/i;

function summaryOf({ summary, answered }: Said, minimum: number): Outcome<FigureFault, Figures> {
  const text = summary.replace(/\s+/g, " ").trim();
  const [, part, of = ""] = share.exec(text) ?? [];
  if (part !== undefined) {
    const percentage = Number(part.replace(",", "."));
    if (percentage > 100) return refused("not-a-summary");
    const isTold = hasTwoSides((answered * percentage) / 100, answered, minimum);
    return done({ kind: "share", percentage: isTold ? percentage : null, of });
  }
  const [, step] = median.exec(text) ?? [];
  if (step === undefined) return refused("not-a-summary");
  // Half of the answers lie on either side of the middle.
  return done({ kind: "median", step: hasTwoSides(answered / 2, answered, minimum) ? step.trim() : null });
}

/** Whether both those it counts and those it leaves out are enough, however the share was rounded. */
function hasTwoSides(count: number, answered: number, minimum: number): boolean {
  return Math.floor(count) >= minimum && answered - Math.ceil(count) >= minimum;
}
