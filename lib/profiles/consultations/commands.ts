import "server-only";

import { asDate, dayOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { allowed, done, type Outcome, refused } from "@/lib/platform/outcome";
import type { TenantTx } from "@/lib/platform/tenancy";
import type { CommentSubject, OpenSubject } from "@/lib/profiles/consultations/queries";
import { mayBeAnswered, mayBeLaidOut, mayBeMoved, mayBeSaid } from "@/lib/profiles/consultations/rules";
import type {
  AddCommentInput,
  MoveEndInput,
  OpenConsultationInput,
} from "@/lib/profiles/consultations/schema";
import type { RoleView } from "@/lib/profiles/queries";
import { conceptOf, isConsulted } from "@/lib/profiles/rules";

type Author = { readonly personId: string; readonly now: Date };

/** Lays the concept of a role before teams until a day; teams that are not there are left out (C8). */
export async function openConsultation(
  tx: TenantTx,
  role: RoleView,
  { teamIds, endsOn, question }: OpenConsultationInput,
  { personId, now }: Author,
) {
  const concept = conceptOf(role);
  if (!concept) return refused("profile-final");
  const today = dayOf(now);
  const teams = await tx.team.findMany({
    where: { id: { in: teamIds }, OR: [{ endsOn: null }, { endsOn: { gte: asDate(today) } }] },
    select: { id: true },
  });
  const facts = { ...concept, taskCount: concept.tasks.length };
  const verdict = mayBeLaidOut(facts, role, { endsOn, today, teamCount: teams.length });
  if (!verdict.ok) return verdict;
  const id = newId();
  const opened = { id, profileId: concept.id, question, endsOn: asDate(endsOn), openedById: personId };
  await tx.profileConsultation.create({ data: { ...opened, openedAt: now }, select: { id: true } });
  await tx.consultedTeam.createMany({ data: teams.map((team) => ({ consultationId: id, teamId: team.id })) });
  return done({ consultationId: id, teams: teams.length });
}

/** Gives teams another last day, and tells them why; what it was before stays to be read. */
export async function moveEnd(
  tx: TenantTx,
  { consultation }: OpenSubject,
  { endsOn, reason }: MoveEndInput,
  { personId, now }: Author,
) {
  const verdict = mayBeMoved(consultation, { endsOn, today: dayOf(now) });
  if (!verdict.ok) return verdict;
  const where = { id: consultation.id };
  await tx.profileConsultation.updateMany({ where, data: { endsOn: asDate(endsOn) } });
  const before = { consultationId: consultation.id, wasUntil: asDate(consultation.endsOn) };
  await tx.consultationMove.create({
    data: { id: newId(), ...before, reason, movedById: personId, movedAt: now },
    select: { id: true },
  });
  return allowed;
}

/** Ends the asking, on its last day or before; from then on the concept can be changed again. */
export async function closeConsultation(tx: TenantTx, role: RoleView, { personId, now }: Author) {
  const concept = conceptOf(role);
  if (!concept?.consultation || !isConsulted(concept)) return refused("consultation-over");
  await tx.profileConsultation.updateMany({
    where: { id: concept.consultation.id },
    data: { closedAt: now, closedById: personId },
  });
  return done({ roleId: role.id });
}

/** Writes down what somebody says about a task, a criterion or the whole; what it is about keeps the words it had. */
export async function addComment(
  tx: TenantTx,
  { consultation, profile }: OpenSubject,
  { teamId, taskId, voice, words }: AddCommentInput,
  { personId, now }: Author,
): Promise<Outcome<"consultation-over" | "no-team", { id: string }>> {
  const verdict = mayBeSaid(consultation, dayOf(now));
  if (!verdict.ok) return verdict;
  if (!consultation.teamIds.includes(teamId)) return refused("no-team");
  const task = profile.tasks.find(({ id }) => id === taskId);
  const criterion = profile.criteria.find(({ id }) => id === taskId);
  const part = task ? { ...task, words: task.what } : criterion;
  const about = part ? { taskOrigin: part.origin, taskWords: part.words } : {};
  const id = newId();
  const said = { id, consultationId: consultation.id, teamId, authorId: personId, voice, words };
  await tx.profileComment.create({ data: { ...said, ...about, createdAt: now }, select: { id: true } });
  return done({ id });
}

/** Takes back what was said, as long as teams can still say something. */
export async function takeBackComment(tx: TenantTx, { comment, consultation }: CommentSubject, now: Date) {
  const verdict = mayBeSaid(consultation, dayOf(now));
  if (!verdict.ok) return verdict;
  await tx.profileComment.deleteMany({ where: { id: comment.id } });
  return allowed;
}

/** Says what is done with a comment, or says it anew. */
export async function answerComment(
  tx: TenantTx,
  { comment, profile }: CommentSubject,
  words: string,
  { personId, now }: Author,
) {
  const verdict = mayBeAnswered(profile);
  if (!verdict.ok) return verdict;
  const answer = { words, answeredById: personId, answeredAt: now };
  await tx.profileCommentAnswer.deleteMany({ where: { commentId: comment.id } });
  await tx.profileCommentAnswer.create({
    data: { commentId: comment.id, ...answer },
    select: { commentId: true },
  });
  return allowed;
}

/** Somebody is done reading; asking them again is not needed. */
export async function noteRead(tx: TenantTx, { consultation }: OpenSubject, { personId, now }: Author) {
  await tx.consultationReading.createMany({
    data: { consultationId: consultation.id, personId, readAt: now },
    skipDuplicates: true,
  });
  return allowed;
}
