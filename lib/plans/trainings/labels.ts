import type { TrainingRefusal } from "@/lib/plans/trainings/rules";

const refusals = [
  "too-many",
  "already-answered",
  "withdrawn",
  "unknown-funding",
  "goal-gone",
] as const satisfies TrainingRefusal[];

/** Each refusal in the reader's words; `t` is of the namespace `trainings`. */
export function trainingRefusals(
  t: (key: `refusal.${TrainingRefusal}`) => string,
): Record<TrainingRefusal, string> {
  const texts = refusals.map((refusal) => [refusal, t(`refusal.${refusal}`)] as const);
  return Object.fromEntries(texts) as Record<TrainingRefusal, string>;
}
