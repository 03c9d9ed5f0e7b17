import { sightOf, type StudentTies } from "@/lib/organisation/students/policy";
import type { Actor } from "@/lib/platform/actor";
import { type EventKind, eventKinds, factKinds } from "@/lib/timeline/rules";

/**
 * Which events of a student somebody reads (P2, permissions.md 6.3): the student and their coach all kinds, who leads the
 * team the facts of guidance, anybody else none.
 */
export function kindsFor(actor: Actor, student: StudentTies): readonly EventKind[] {
  switch (sightOf(actor, student)) {
    case "own":
    case "coach":
      return eventKinds;
    case "lead":
      return factKinds;
    case "colleague":
    case null:
      return [];
  }
}
