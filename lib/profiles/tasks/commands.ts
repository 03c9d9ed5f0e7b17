import "server-only";

import { newId } from "@/lib/platform/ids";
import { type Direction, movedIn } from "@/lib/platform/order";
import { done, refused } from "@/lib/platform/outcome";
import type { TenantTx } from "@/lib/platform/tenancy";
import { openConcept } from "@/lib/profiles/commands";
import type { RoleView, TaskInRole } from "@/lib/profiles/queries";
import { isApproved } from "@/lib/profiles/rules";
import type { TaskInput } from "@/lib/profiles/tasks/schema";

/** Adds a task at the end of the concept's list. */
export async function addTask(tx: TenantTx, role: RoleView, said: TaskInput) {
  const opened = await openConcept(tx, role);
  if (!opened.ok) return opened;
  const { concept, withdrewKey } = opened.data;
  const id = newId();
  const place = { id, origin: id, profileId: concept.id, position: concept.tasks.length + 1 };
  await tx.roleTask.create({ data: { ...place, ...stored(said) }, select: { id: true } });
  return done({ taskId: id, withdrewKey });
}

/** Rewords a task of the concept. */
export async function changeTask(tx: TenantTx, subject: TaskInRole, said: TaskInput) {
  const opened = await openTask(tx, subject);
  if (!opened.ok) return opened;
  await tx.roleTask.updateMany({
    where: { id: subject.task.id },
    data: { ...stored(said), version: { increment: 1 } },
  });
  return done({ withdrewKey: opened.data.withdrewKey });
}

/** Moves a task one place; at the end of the list nothing happens. */
export async function moveTask(tx: TenantTx, subject: TaskInRole, direction: Direction) {
  const opened = await openTask(tx, subject);
  if (!opened.ok) return opened;
  const tasks = subject.profile.tasks.map(({ id }) => id);
  const order = movedIn(tasks, subject.task.id, direction);
  await tx.$executeRaw`
    update role_tasks t set position = o.position
    from unnest(${order}::uuid[]) with ordinality as o (id, position)
    where t.profile_id = ${subject.profile.id}::uuid and t.id = o.id`;
  return done({ withdrewKey: opened.data.withdrewKey });
}

/** Takes a task out of the concept. */
export async function removeTask(tx: TenantTx, subject: TaskInRole) {
  const opened = await openTask(tx, subject);
  if (!opened.ok) return opened;
  await tx.roleTask.deleteMany({ where: { id: subject.task.id } });
  return done({ withdrewKey: opened.data.withdrewKey });
}

/** A task of an earlier version is history, also while a next version is being written. */
async function openTask(tx: TenantTx, { role, profile }: TaskInRole) {
  return isApproved(profile) ? refused("profile-final") : openConcept(tx, role);
}

function stored({ what, moment, setting, phase }: TaskInput) {
  return { what, moment: moment || null, setting, phase: phase || null };
}
