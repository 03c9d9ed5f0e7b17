import { openTopics } from "@/lib/conversations/rules";
import type { Day } from "@/lib/platform/calendar";

/** What of a recorded talk can be corrected, in the order in which it is told. */
export const correctableFacts = ["held-on", "kind", "minutes", "place", "topics", "competences"] as const;
export type CorrectableFact = (typeof correctableFacts)[number];

/** The facts of a talk that was held, whoever it is about. */
export type HeldFacts = {
  readonly heldOn: Day | null;
  readonly kind: string;
  readonly minutes: number | null;
  readonly place: string | null;
  readonly topics: readonly string[];
  readonly competences: readonly string[];
};

/** What one fact was and what it became, as values; nothing where none was filled in. */
export type Change = {
  readonly fact: CorrectableFact;
  readonly was: readonly string[];
  readonly became: readonly string[];
};

/** What differs between the facts as they were and as they are now; the order of what came up makes no difference. */
export function changesBetween(before: HeldFacts, after: HeldFacts): readonly Change[] {
  return correctableFacts.flatMap((fact) => {
    const [was, became] = [valuesOf(before, fact), valuesOf(after, fact)];
    return was.join() === became.join() ? [] : [{ fact, was, became }];
  });
}

/** Of what was corrected, what is for who may know of the talk alone: nothing of a private topic (O18). */
export function openChanges(changes: readonly Change[]): readonly Change[] {
  return changes.flatMap((change) => {
    if (change.fact !== "topics") return [change];
    const [was, became] = [openTopics(change.was), openTopics(change.became)];
    return was.join() === became.join() ? [] : [{ ...change, was, became }];
  });
}

function valuesOf(facts: HeldFacts, fact: CorrectableFact): readonly string[] {
  switch (fact) {
    case "held-on":
      return facts.heldOn ? [facts.heldOn] : [];
    case "kind":
      return [facts.kind];
    case "minutes":
      return facts.minutes === null ? [] : [String(facts.minutes)];
    case "place":
      return facts.place ? [facts.place] : [];
    case "topics":
      return [...new Set(facts.topics)].toSorted();
    case "competences":
      return [...new Set(facts.competences)].toSorted();
  }
}
