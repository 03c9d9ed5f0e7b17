import { mayBeRecorded, type TalkMoments } from "@/lib/conversations/rules";
import { allowed, refused, type RefusalOf } from "@/lib/platform/outcome";

/** A talk is prepared until it is recorded or called off, whoever it is about. */
export function mayBePrepared(talk: TalkMoments, now: Date) {
  return mayBeRecorded(talk, now);
}

/** Only what was written is released. */
export function mayBeReleased(words: Readonly<Record<string, string>>) {
  return Object.values(words).some((text) => text !== "") ? allowed : refused("nothing-written");
}

export type PreparationRefusal = RefusalOf<typeof mayBePrepared | typeof mayBeReleased>;

/** What somebody wrote as one text, to be sealed; what is empty stands not in it. */
export function writtenWords(words: Readonly<Record<string, string>>): string {
  return JSON.stringify(Object.fromEntries(Object.entries(words).filter(([, text]) => text !== "")));
}

/** A sealed text is an object of words; whatever else stands in it is left out. */
export function wordsIn(text: string): Readonly<Record<string, string>> {
  const parsed: unknown = JSON.parse(text);
  if (typeof parsed !== "object" || parsed === null) throw new Error("Not a text in parts.");
  return Object.fromEntries(
    Object.entries(parsed).filter((part): part is [string, string] => typeof part[1] === "string"),
  );
}
