import { isCompetence, leadersOf, openTo, type PersonalText } from "@/lib/plans/personal/rules";
import { allowed, type Outcome, refused } from "@/lib/platform/outcome";

type Leader = { readonly id: string };

/** A piece is opened to somebody who leads its owner today (permissions.md 6.2, 6.5-3). */
export function mayBeOpenedTo(leaderId: string, leaders: readonly Leader[]): Outcome<"not-my-leader"> {
  return leaders.some(({ id }) => id === leaderId) ? allowed : refused("not-my-leader");
}

/**
 * What the form of sharing starts with: what is open to whom now; at first what is about the work. Reflections and the
 * ambition are private until their owner chooses them one by one (F8, F18).
 */
export function choiceOf(text: PersonalText, leaders: readonly Leader[]) {
  const reader = leadersOf(text).find(({ id }) => leaders.some((leader) => leader.id === id));
  if (reader) {
    const { parts, questions } = openTo(text, reader.id);
    return { leaderId: reader.id, chosen: [...parts, ...questions].map(({ id }) => id) };
  }
  const work = text.parts.filter(({ kind }) => kind !== "ambition" && !isCompetence(kind));
  return { leaderId: leaders[0]?.id ?? "", chosen: [...work, ...text.questions].map(({ id }) => id) };
}
