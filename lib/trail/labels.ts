import type { Messages } from "@/lib/platform/messages";
import words from "@/messages/nl/trail.json";

type Key = `entities.${keyof Messages["trail"]["entities"]}` | `verbs.${keyof Messages["trail"]["verbs"]}`;

/** Every kind of thing that has a name in the trail. */
export const knownEntities: readonly string[] = Object.keys(words.entities);

/** What an event is about, as a message key; null for a kind nobody named yet, which shows by its own name. */
export function entityKey(entity: string): Key | null {
  return entity in words.entities ? (`entities.${entity}` as Key) : null;
}

/** What was done, as a message key; null for a deed nobody named yet. */
export function verbKey(verb: string): Key | null {
  return verb in words.verbs ? (`verbs.${verb}` as Key) : null;
}
