import "server-only";

import { openWriting, openWritings } from "@/lib/plans/writing/queries";
import type { Writing } from "@/lib/plans/writing/rules";
import type { Actor } from "@/lib/platform/actor";
import type { TenantTx } from "@/lib/platform/tenancy";
import type { ProfileView } from "@/lib/profiles/queries";
import { aboutEdition, draftForms, newTask, taskEdition } from "@/lib/profiles/tasks/rules";

/** The forms in which a concept is written, each with what its author typed in it before. */
export type ConceptForms = {
  readonly about: Writing;
  readonly newTask: Writing;
  readonly tasks: ReadonlyMap<string, Writing>;
};

/** Opens the forms of a concept: what it is about, each of its tasks, and one more task. */
export async function openConceptForms(
  tx: TenantTx,
  actor: Actor,
  concept: ProfileView,
): Promise<ConceptForms> {
  const { id: subject } = concept;
  const editions = new Map(concept.tasks.map((task) => [task.id, taskEdition(task)]));
  return {
    about: await openWriting(tx, actor, { form: draftForms.about, subject }, aboutEdition(concept)),
    newTask: await openWriting(tx, actor, { form: draftForms.newTask, subject }, newTask),
    tasks: await openWritings(tx, actor, draftForms.task, editions),
  };
}
