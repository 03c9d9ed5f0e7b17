import type { StaffKind } from "@/lib/conversations/staff/rules";

/** The places of own questions on an agenda, as the table has them: what a place asks, the institution wrote. */
export const ownBlocks = ["own-1", "own-2", "own-3", "own-4", "own-5", "own-6"] as const;
export type OwnBlock = (typeof ownBlocks)[number];

/** More than these nobody gets to in an hour, besides the fixed agenda. */
export const mostQuestions = ownBlocks.length;
export const longestQuestion = 200;

/** What an institution asks of its own in a kind of talk, from now on; number 0 as long as it asked nothing. */
export type Agenda = {
  readonly kind: StaffKind;
  readonly number: number;
  readonly questions: readonly string[];
};

/** The places that the questions a talk was planned with take. */
export function ownBlocksOf(questions: readonly string[]): readonly OwnBlock[] {
  return ownBlocks.slice(0, questions.length);
}

export function isOwnBlock(block: string): block is OwnBlock {
  return (ownBlocks as readonly string[]).includes(block);
}

/** Whether nothing of these is a place that a talk with these questions doesn't have. */
export function areAsked(blocks: readonly string[], questions: readonly string[]): boolean {
  const asked = ownBlocksOf(questions);
  return blocks.every((block) => !isOwnBlock(block) || asked.includes(block));
}

/** What is asked at a place; empty where these questions have no such place. */
export function questionAt(questions: readonly string[], block: OwnBlock): string {
  return questions[ownBlocks.indexOf(block)] ?? "";
}
