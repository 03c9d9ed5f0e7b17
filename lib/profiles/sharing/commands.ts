import "server-only";

import { newId } from "@/lib/platform/ids";
import { done, refused } from "@/lib/platform/outcome";
import type { TenantTx } from "@/lib/platform/tenancy";
import type { claimMatrix } from "@/lib/profiles/sharing/queries";
import { mayBeShared, notThereYet, type Said } from "@/lib/profiles/sharing/rules";
import { readStartingTasks } from "@/lib/profiles/starting/schema";
import type { AddTeamTaskInput, ChangeTeamTaskInput } from "@/lib/profiles/sharing/schema";

type Author = { readonly personId: string; readonly now: Date };
type Matrix = NonNullable<Awaited<ReturnType<typeof claimMatrix>>>;
type Part = { readonly taskKey: string; readonly personId: string; readonly part: Said };

/** Writes down which part somebody has in a task from now on, of the team or from outside; what was said before stays. */
export async function sayPart(
  tx: TenantTx,
  matrix: Matrix,
  { taskKey, personId, part }: Part,
  author: Author,
) {
  const task = matrix.divisions.find(({ key }) => key === taskKey);
  const isOutside = matrix.outside.some(({ id }) => id === personId);
  const verdict = mayBeShared(task, isOutside || matrix.people.some(({ id }) => id === personId));
  if (!verdict.ok) return verdict;
  const who = isOutside ? { personId: null, outsideId: personId } : { personId };
  await say(tx, matrix, { taskKey, words: task?.what ?? "", said: part, ...who }, author);
  return done({ taskKey });
}

/** Writes down that several people do a task on purpose, or that they do not. */
export async function sayTogether(
  tx: TenantTx,
  matrix: Matrix,
  { taskKey, together }: { readonly taskKey: string; readonly together: "together" | "apart" },
  author: Author,
) {
  const task = matrix.divisions.find(({ key }) => key === taskKey);
  if (!task) return refused("task-gone");
  await say(tx, matrix, { taskKey, words: task.what, said: together, personId: null }, author);
  return done({ taskKey });
}

/** Adds a task of the team itself. */
export async function addTeamTask(
  tx: TenantTx,
  matrix: Matrix,
  { teamId: _, ...task }: AddTeamTaskInput,
  author: Author,
) {
  const id = newId();
  await tx.teamTask.create({
    data: { id, teamId: matrix.teamId, ...stored(task), createdAt: author.now },
    select: { id: true },
  });
  await say(tx, matrix, { taskKey: id, words: task.what, said: "added", personId: null }, author);
  return done({ taskKey: id });
}

/** Adds tasks of the material as tasks of the team itself (M11); those that are there already are left as they are. */
export async function introduceTasks(
  tx: TenantTx,
  matrix: Matrix,
  codes: readonly string[],
  { personId, now }: Author,
) {
  const chosen = readStartingTasks().filter(({ code }) => codes.includes(code));
  const { teamId } = matrix;
  const added = notThereYet(chosen, matrix.divisions).map((task) => ({ ...task, id: newId() }));
  if (added.length === 0) return refused("nothing-to-do");
  await tx.teamTask.createMany({
    data: added.map(({ id, code: _, ...task }) => ({ id, teamId, ...stored(task), createdAt: now })),
  });
  const said = { said: "added", teamId, saidById: personId, saidAt: now };
  await tx.taskPart.createMany({
    data: added.map(({ id, what }) => ({ ...said, id: newId(), taskKey: id, taskWords: what })),
  });
  return done({ tasks: added.length, first: added[0]?.id ?? "" });
}

/** Rewords a task of the team itself; who does it stays as it was. */
export async function changeTeamTask(
  tx: TenantTx,
  matrix: Matrix,
  { teamId: _, taskKey, ...task }: ChangeTeamTaskInput,
  author: Author,
) {
  if (!matrix.ownKeys.has(taskKey)) return refused("task-gone");
  await tx.teamTask.updateMany({
    where: { id: taskKey },
    data: { ...stored(task), version: { increment: 1 } },
  });
  await say(tx, matrix, { taskKey, words: task.what, said: "changed", personId: null }, author);
  return done({ taskKey });
}

function stored({ what, moment, setting, phase }: Omit<AddTeamTaskInput, "teamId">) {
  return { what, moment: moment || null, setting, phase: phase || null };
}

/** Takes a task of the team itself out of the matrix; those of roles follow their profile. */
export async function removeTeamTask(
  tx: TenantTx,
  matrix: Matrix,
  { taskKey }: { readonly taskKey: string },
  author: Author,
) {
  const task = matrix.divisions.find(({ key }) => key === taskKey);
  if (!task || !matrix.ownKeys.has(taskKey)) return refused("task-gone");
  await tx.teamTask.updateMany({ where: { id: taskKey }, data: { removedAt: author.now } });
  await say(tx, matrix, { taskKey, words: task.what, said: "removed", personId: null }, author);
  return done({ taskKey });
}

type Word = {
  readonly taskKey: string;
  readonly words: string;
  readonly said: Said;
  readonly personId: string | null;
  readonly outsideId?: string;
};

async function say(tx: TenantTx, { teamId }: Matrix, { words, ...word }: Word, author: Author) {
  const written = { ...word, taskWords: words, teamId };
  await tx.taskPart.create({
    data: { id: newId(), ...written, saidById: author.personId, saidAt: author.now },
    select: { id: true },
  });
}
