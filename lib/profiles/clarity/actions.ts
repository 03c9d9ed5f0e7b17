"use server";

import { action } from "@/lib/platform/action";
import * as commands from "@/lib/profiles/clarity/commands";
import { mayExplain, maySpeakOfOwn } from "@/lib/profiles/clarity/policy";
import { claimOwnRole, claimOwnTask, claimQuestion } from "@/lib/profiles/clarity/queries";
import { askAboutTaskInput, confirmTasksInput, explainTaskInput } from "@/lib/profiles/clarity/schema";

export const confirmTasks = action({
  permission: "role-clarity.own",
  input: confirmTasksInput,
  subject: ({ tx, actor, now }, { roleId }) => claimOwnRole(tx, actor, roleId, now),
  allow: maySpeakOfOwn,
  run: ({ tx, actor, now }, own) => commands.confirmTasks(tx, own, { personId: actor.personId, now }),
  trail: ({ role }) => ({ verb: "confirm-tasks", entity: "role", entityId: role.id }),
});

export const askAboutTask = action({
  permission: "role-clarity.own",
  input: askAboutTaskInput,
  subject: ({ tx, actor, now }, { taskId }) => claimOwnTask(tx, actor, taskId, now),
  allow: maySpeakOfOwn,
  run: ({ tx, actor, now }, own, asked) =>
    commands.askAboutTask(tx, own, asked, { personId: actor.personId, now }),
  trail: (_own, _input, { id }) => ({ verb: "ask", entity: "task-question", entityId: id }),
});

export const explainTask = action({
  permission: "role-clarity.explain",
  input: explainTaskInput,
  subject: ({ tx, actor }, { questionId }) => claimQuestion(tx, actor, questionId),
  allow: mayExplain,
  run: ({ tx, actor, now }, question, { answer }) =>
    commands.explainTask(tx, question, answer, { personId: actor.personId, now }),
  trail: ({ id, personId }) => ({
    ...{ verb: "answer", entity: "task-question" },
    ...{ entityId: id, subjectPersonId: personId },
  }),
});
