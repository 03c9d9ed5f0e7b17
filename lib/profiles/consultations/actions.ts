"use server";

import { action } from "@/lib/platform/action";
import type { WorkContext } from "@/lib/platform/perform";
import * as commands from "@/lib/profiles/consultations/commands";
import { mayComment, mayMoveEnd, maySpeakForTeam, mayTakeBack } from "@/lib/profiles/consultations/policy";
import { claimComment, claimConsultation, type CommentSubject } from "@/lib/profiles/consultations/queries";
import {
  addCommentInput,
  answerInput,
  closeConsultationInput,
  commentInput,
  moveEndInput,
  openConsultationInput,
  readInput,
} from "@/lib/profiles/consultations/schema";
import { isInvited, mayWriteConcepts } from "@/lib/profiles/policy";
import { claimKnownRole, type RoleView } from "@/lib/profiles/queries";
import type { TrailNote } from "@/lib/platform/trail";

export const openConsultation = action({
  permission: "profiles.write-concept",
  input: openConsultationInput,
  subject: claimRole,
  allow: mayWriteConcepts,
  run: ({ tx, actor, now }, role, asked) =>
    commands.openConsultation(tx, role, asked, { personId: actor.personId, now }),
  trail: (role, _input, { teams }) => ({ ...about("open-consultation")(role), details: { teams } }),
  next: ({ institution }, _data, { id }) => `/${institution.slug}/rollen/${id}/raadpleging`,
  notice: "consultationOpened",
});

export const moveEnd = action({
  permission: "profiles.move-consultation",
  input: moveEndInput,
  subject: ({ tx, actor }, { consultationId }) => claimConsultation(tx, actor, consultationId),
  allow: (actor, { consultation }) => mayMoveEnd(actor, consultation),
  run: ({ tx, actor, now }, subject, to) =>
    commands.moveEnd(tx, subject, to, { personId: actor.personId, now }),
  trail: ({ role }) => about("move-consultation")(role),
});

export const closeConsultation = action({
  permission: "profiles.write-concept",
  input: closeConsultationInput,
  subject: claimRole,
  allow: mayWriteConcepts,
  run: ({ tx, actor, now }, role) => commands.closeConsultation(tx, role, { personId: actor.personId, now }),
  trail: about("close-consultation"),
});

/** Said on one's own, or by a leader for the team. */
export const addComment = action({
  permission: "profiles.comment",
  input: addCommentInput,
  subject: async ({ tx, actor }, { consultationId, teamId, voice }) => {
    const subject = await claimConsultation(tx, actor, consultationId);
    return subject && { ...subject, teamId, voice };
  },
  allow: (actor, said) => (said.voice === "team" ? maySpeakForTeam(actor, said) : mayComment(actor, said)),
  run: ({ tx, actor, now }, subject, said) =>
    commands.addComment(tx, subject, said, { personId: actor.personId, now }),
  trail: ({ role }, _input, { id }) => ({ ...aboutComment("comment", id), details: { roleId: role.id } }),
});

export const takeBackComment = action({
  permission: "profiles.comment",
  input: commentInput,
  subject: claimSaid,
  allow: (actor, { comment }) => mayTakeBack(actor, comment),
  run: ({ tx, now }, subject) => commands.takeBackComment(tx, subject, now),
  trail: ({ comment }) => aboutComment("take-back", comment.id),
  notice: "comment-removed",
});

export const answerComment = action({
  permission: "profiles.write-concept",
  input: answerInput,
  subject: claimSaid,
  allow: mayWriteConcepts,
  run: ({ tx, actor, now }, subject, { words }) =>
    commands.answerComment(tx, subject, words, { personId: actor.personId, now }),
  trail: ({ comment }) => ({ ...aboutComment("answer", comment.id), subjectPersonId: comment.authorId }),
});

/** "I read it": it goes from the reader's Vandaag. */
export const noteRead = action({
  permission: "profiles.comment",
  input: readInput,
  subject: ({ tx, actor }, { consultationId }) => claimConsultation(tx, actor, consultationId),
  allow: (actor, { consultation }) => isInvited(actor, consultation),
  run: ({ tx, actor, now }, subject) => commands.noteRead(tx, subject, { personId: actor.personId, now }),
  trail: ({ role }) => about("read-consultation")(role),
});

function claimRole({ tx, actor }: WorkContext, { roleId }: { roleId: string }) {
  return claimKnownRole(tx, actor, roleId);
}

function claimSaid(
  { tx, actor }: WorkContext,
  { commentId }: { commentId: string },
): Promise<CommentSubject | null> {
  return claimComment(tx, actor, commentId);
}

function about(verb: TrailNote["verb"]) {
  return (role: RoleView): TrailNote => ({ verb, entity: "role", entityId: role.id });
}

function aboutComment(verb: TrailNote["verb"], id: string): TrailNote {
  return { verb, entity: "profile-comment", entityId: id };
}
