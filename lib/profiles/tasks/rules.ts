import type { Typed } from "@/lib/platform/action-state";
import type { ProfileView, TaskView } from "@/lib/profiles/queries";

/** Where what is typed about a concept is kept until it is saved; each by the id of what it is about. */
export const draftForms = { about: "role-profile", task: "role-task", newTask: "role-task-new" } as const;

/** What a concept is about, as its form has it. */
export function aboutEdition(concept: Pick<ProfileView, "description" | "schoolYear" | "version"> | null) {
  const text = { description: concept?.description ?? "", schoolYear: String(concept?.schoolYear ?? "") };
  return { version: concept?.version ?? 0, text };
}

/** A task as its form has it. */
export function taskEdition(task: TaskView): { readonly version: number; readonly text: Typed } {
  const { version, what, moment, setting, phase } = task;
  return { version, text: { what, moment: moment ?? "", setting, phase: phase ?? "" } };
}

/** A task nobody wrote yet. */
export const newTask = { version: null, text: { what: "", moment: "", setting: "both", phase: "" } };
