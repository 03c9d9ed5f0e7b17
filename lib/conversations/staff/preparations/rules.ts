import {
  type CareerCompetence,
  careerCompetences,
  mayBeRecorded,
  type TalkMoments,
} from "@/lib/conversations/rules";
import {
  type StaffKind,
  staffTopics,
  type StaffTopic,
  topicsOf,
  wordsIn,
} from "@/lib/conversations/staff/rules";
import { allowed, refused, type RefusalOf } from "@/lib/platform/outcome";

/** What can be written about before a talk: each point of its agenda (H5). */
export type Block = StaffTopic | CareerCompetence;

export const allBlocks: readonly Block[] = [...staffTopics, ...careerCompetences];

export const longestThought = 2000;

/** The agenda in its order: expectations first, then what the kind is about, the career competences, and students last. */
export function blocksOf(kind: StaffKind, who: { readonly isCoach: boolean }): readonly Block[] {
  const topics = topicsOf(kind, who);
  const last = topics.filter((topic) => topic === "student-support");
  return [...topics.filter((topic) => topic !== "student-support"), ...careerCompetences, ...last];
}

/** What somebody wrote, by point of the agenda; what is empty stands not in it. */
export type Thoughts = Readonly<Partial<Record<Block, string>>>;

/** What was sealed as a preparation. */
export function readThoughts(text: string): Thoughts {
  const words = wordsIn(text);
  return Object.fromEntries(allBlocks.flatMap((block) => (words[block] ? [[block, words[block]]] : [])));
}

/** Thoughts as one text, to be sealed. */
export function writtenThoughts(thoughts: Thoughts): string {
  return JSON.stringify(Object.fromEntries(Object.entries(thoughts).filter(([, text]) => text !== "")));
}

/** A talk is prepared until it is recorded or called off. */
export function mayBePrepared(talk: TalkMoments, now: Date) {
  return mayBeRecorded(talk, now);
}

/** Only what was written is released. */
export function mayBeReleased(thoughts: Thoughts) {
  return Object.values(thoughts).some((text) => text !== "") ? allowed : refused("nothing-written");
}

export type PreparationRefusal = RefusalOf<typeof mayBePrepared | typeof mayBeReleased>;

/** Under which key an unfinished preparation is kept. */
export function draftOfPreparation(talkId: string) {
  return { form: "staff-preparation", subject: talkId };
}
