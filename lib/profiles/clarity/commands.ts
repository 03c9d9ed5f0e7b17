import "server-only";

import { schoolYearOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { allowed, done, refused } from "@/lib/platform/outcome";
import type { TenantTx } from "@/lib/platform/tenancy";
import type { OwnRole, QuestionSubject } from "@/lib/profiles/clarity/queries";
import { mayBeConfirmed, mayBeExplained } from "@/lib/profiles/clarity/rules";
import type { AskAboutTaskInput } from "@/lib/profiles/clarity/schema";

type Author = { readonly personId: string; readonly now: Date };

/**
 * Writes down that the tasks of a role, as the version in force has them, are somebody's this school year; a second time
 * changes nothing (C10).
 */
export async function confirmTasks(
  tx: TenantTx,
  { role, profile, isHeld }: OwnRole,
  { personId, now }: Author,
) {
  const verdict = mayBeConfirmed({ isHeld, hasProfile: profile !== null });
  if (!verdict.ok) return verdict;
  if (!profile) return refused("nothing-approved");
  const said = { personId, roleId: role.id, profileId: profile.id };
  await tx.taskConfirmation.createMany({
    data: { ...said, schoolYear: schoolYearOf(now), confirmedAt: now },
    skipDuplicates: true,
  });
  return done({ roleId: role.id });
}

/** Writes down what of a task is not clear to who has it; it goes to the leader of the team they have the role in. */
export async function askAboutTask(
  tx: TenantTx,
  { profile, isHeld, teamId }: OwnRole,
  { taskId, words }: AskAboutTaskInput,
  { personId, now }: Author,
) {
  const verdict = mayBeConfirmed({ isHeld, hasProfile: profile !== null });
  if (!verdict.ok) return verdict;
  const id = newId();
  await tx.taskQuestion.create({
    data: { id, personId, taskId, teamId, words, askedAt: now },
    select: { id: true },
  });
  return done({ id });
}

/** Answers what was not clear. */
export async function explainTask(
  tx: TenantTx,
  question: QuestionSubject,
  answer: string,
  { personId, now }: Author,
) {
  const verdict = mayBeExplained(question);
  if (!verdict.ok) return verdict;
  await tx.taskQuestion.updateMany({
    where: { id: question.id },
    data: { answer, answeredAt: now, answeredById: personId },
  });
  return allowed;
}
