import type { WordCode } from "@/lib/platform/idiom";
import { newId } from "@/lib/platform/ids";
import type { TestInstitution } from "@/tests/support/institution";

/** What a role or concept is called in this institution from now on, a de-word. */
export function calls(here: TestInstitution, code: WordCode, singular: string): Promise<unknown> {
  const name = { singular, plural: `${singular}s`, article: "de" };
  return here.inside((tx) =>
    tx.localWord.create({ data: { id: newId(), institutionId: here.id, code, ...name } }),
  );
}
