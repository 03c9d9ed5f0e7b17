"use server";

import { action } from "@/lib/platform/action";
import { dropDraft } from "@/lib/platform/drafts";
import type { WorkContext } from "@/lib/platform/perform";
import { mayKnowRole, mayWriteConcepts } from "@/lib/profiles/policy";
import { claimKnownRole, claimTask, type TaskInRole } from "@/lib/profiles/queries";
import { conceptOf } from "@/lib/profiles/rules";
import * as commands from "@/lib/profiles/tasks/commands";
import { draftForms, taskEdition } from "@/lib/profiles/tasks/rules";
import { addTaskInput, changeTaskInput, moveTaskInput, removeTaskInput } from "@/lib/profiles/tasks/schema";
import type { TrailNote } from "@/lib/platform/trail";

export const addTask = action({
  permission: "profiles.write-concept",
  input: addTaskInput,
  subject: ({ tx, actor }, { roleId }) => claimKnownRole(tx, actor, roleId),
  allow: mayWriteConcepts,
  run: async ({ tx, actor }, role, said) => {
    const subject = conceptOf(role)?.id;
    if (subject) await dropDraft(tx, actor, { form: draftForms.newTask, subject });
    return commands.addTask(tx, role, said);
  },
  trail: ({ id }) => ({ verb: "add-task", entity: "role", entityId: id }),
});

export const changeTask = action({
  permission: "profiles.write-concept",
  input: changeTaskInput,
  subject: claim,
  allow: mayWriteConcepts,
  edition: ({ task }) => taskEdition(task),
  run: async ({ tx, actor }, subject, said) => {
    await dropDraft(tx, actor, { form: draftForms.task, subject: subject.task.id });
    return commands.changeTask(tx, subject, said);
  },
  trail: about("change-task"),
});

export const moveTask = action({
  permission: "profiles.write-concept",
  input: moveTaskInput,
  subject: claim,
  allow: mayWriteConcepts,
  run: ({ tx }, subject, { direction }) => commands.moveTask(tx, subject, direction),
  trail: about("move-task"),
});

export const removeTask = action({
  permission: "profiles.write-concept",
  input: removeTaskInput,
  subject: claim,
  allow: mayWriteConcepts,
  run: ({ tx }, subject) => commands.removeTask(tx, subject),
  trail: about("remove-task"),
});

async function claim({ tx, actor }: WorkContext, { taskId }: { taskId: string }) {
  const subject = await claimTask(tx, actor, taskId);
  return subject && mayKnowRole(actor, subject.role) ? subject : null;
}

function about(verb: TrailNote["verb"]) {
  return ({ role }: TaskInRole): TrailNote => ({ verb, entity: "role", entityId: role.id });
}
