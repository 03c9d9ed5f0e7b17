import { type CareerCompetence, careerCompetences } from "@/lib/conversations/rules";
import { type OwnBlock, ownBlocks, ownBlocksOf } from "@/lib/conversations/staff/questions/rules";
import { type StaffKind, staffTopics, type StaffTopic, topicsOf } from "@/lib/conversations/staff/rules";

/** What can come up besides a career competence: a point of the fixed agenda, or one the institution asks itself. */
export type AgendaTopic = StaffTopic | OwnBlock;

/** What can be written about before a talk: each point of its agenda (H5). */
export type Block = AgendaTopic | CareerCompetence;

export const allBlocks: readonly Block[] = [...staffTopics, ...ownBlocks, ...careerCompetences];

export const longestThought = 2000;

/** What an agenda follows from: the kind, whether the employee coaches students, and what the institution asks itself. */
export type Planned = {
  readonly kind: StaffKind;
  readonly isCoach: boolean;
  readonly questions: readonly string[];
};

/**
 * What can come up in a talk, in its order: expectations and what the kind is about, then what the institution asks
 * itself, and the support of students last, whatever it asks (H11).
 */
export function agendaOf({ kind, isCoach, questions }: Planned): readonly AgendaTopic[] {
  const topics: readonly AgendaTopic[] = topicsOf(kind, { isCoach });
  const [first, last] = [topics.slice(0, -1), topics.slice(-1)];
  return [...first, ...ownBlocksOf(questions), ...last];
}

/** What may have come up in a talk whose facts are corrected: all of every kind, because the kind itself can be another. */
export function correctableTopics({ questions }: Pick<Planned, "questions">): readonly AgendaTopic[] {
  return [...staffTopics.slice(0, -1), ...ownBlocksOf(questions), ...staffTopics.slice(-1)];
}

/** The whole agenda in its order, with the career competences before the closing question. */
export function blocksOf(planned: Planned): readonly Block[] {
  const topics = agendaOf(planned);
  return [...topics.slice(0, -1), ...careerCompetences, ...topics.slice(-1)];
}

/** What somebody wrote, by point of the agenda; what is empty stands not in it. */
export type Thoughts = Readonly<Partial<Record<Block, string>>>;

/** What was sealed as a preparation: of its words those about a point of an agenda. */
export function thoughtsIn(words: Readonly<Record<string, string>>): Thoughts {
  return Object.fromEntries(allBlocks.flatMap((block) => (words[block] ? [[block, words[block]]] : [])));
}

/** Under which key an unfinished preparation is kept. */
export function draftOfPreparation(talkId: string) {
  return { form: "staff-preparation", subject: talkId };
}
