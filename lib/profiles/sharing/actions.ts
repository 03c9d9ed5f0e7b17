"use server";

import { action } from "@/lib/platform/action";
import type { Typed } from "@/lib/platform/action-state";
import type { WorkContext } from "@/lib/platform/perform";
import * as commands from "@/lib/profiles/sharing/commands";
import { mayShare } from "@/lib/profiles/sharing/policy";
import { claimMatrix, claimOwnTask } from "@/lib/profiles/sharing/queries";
import type { SharedTask } from "@/lib/profiles/sharing/rules";
import {
  addTeamTaskInput,
  changeTeamTaskInput,
  introduceTasksInput,
  removeTeamTaskInput,
  sayPartInput,
  sayTogetherInput,
} from "@/lib/profiles/sharing/schema";
import type { TrailNote } from "@/lib/platform/trail";

export const sayPart = action({
  permission: "task-sharing.write",
  input: sayPartInput,
  subject: claim,
  allow: mayShare,
  run: ({ tx, actor, now }, matrix, said) =>
    commands.sayPart(tx, matrix, said, { personId: actor.personId, now }),
  trail: ({ teamId, people }, { personId }) => ({
    ...about("share-task", teamId),
    ...(people.some(({ id }) => id === personId) && { subjectPersonId: personId }),
  }),
});

export const sayTogether = action({
  permission: "task-sharing.write",
  input: sayTogetherInput,
  subject: claim,
  allow: mayShare,
  run: ({ tx, actor, now }, matrix, said) =>
    commands.sayTogether(tx, matrix, said, { personId: actor.personId, now }),
  trail: ({ teamId }) => about("share-task", teamId),
});

export const addTeamTask = action({
  permission: "task-sharing.write",
  input: addTeamTaskInput,
  subject: claim,
  allow: mayShare,
  run: ({ tx, actor, now }, matrix, task) =>
    commands.addTeamTask(tx, matrix, task, { personId: actor.personId, now }),
  trail: ({ teamId }) => about("add-task", teamId),
});

/** From what schools told, straight on to the talk about who does it. */
export const introduceTasks = action({
  permission: "task-sharing.write",
  input: introduceTasksInput,
  subject: claim,
  allow: mayShare,
  run: ({ tx, actor, now }, matrix, { codes }) =>
    commands.introduceTasks(tx, matrix, codes, { personId: actor.personId, now }),
  trail: ({ teamId }, _input, { tasks }) => ({ ...about("add-task", teamId), details: { rows: tasks } }),
  next: ({ institution }, { first }, { teamId }) =>
    `/${institution.slug}/teams/${teamId}/wie-doet-wat/samen?taak=${first}`,
  notice: "tasksIntroduced",
});

export const changeTeamTask = action({
  permission: "task-sharing.write",
  input: changeTeamTaskInput,
  subject: ({ tx, actor, now }, task) => claimOwnTask(tx, actor, task, now),
  allow: mayShare,
  edition: ({ own }) => own && { version: own.version ?? 0, text: wordsOf(own) },
  run: ({ tx, actor, now }, matrix, task) =>
    commands.changeTeamTask(tx, matrix, task, { personId: actor.personId, now }),
  trail: ({ teamId }) => about("change-task", teamId),
});

export const removeTeamTask = action({
  permission: "task-sharing.write",
  input: removeTeamTaskInput,
  subject: claim,
  allow: mayShare,
  run: ({ tx, actor, now }, matrix, task) =>
    commands.removeTeamTask(tx, matrix, task, { personId: actor.personId, now }),
  trail: ({ teamId }) => about("remove-task", teamId),
  next: ({ institution }, _data, { teamId }) => `/${institution.slug}/teams/${teamId}/wie-doet-wat`,
  notice: "saved",
});

function claim({ tx, actor, now }: WorkContext, { teamId }: { teamId: string }) {
  return claimMatrix(tx, actor, teamId, now);
}

function wordsOf({ what, moment, setting, phase }: SharedTask): Typed {
  return { what, moment: moment ?? "", setting, phase: phase ?? "" };
}

function about(verb: TrailNote["verb"], teamId: string): TrailNote {
  return { verb, entity: "team", entityId: teamId };
}
