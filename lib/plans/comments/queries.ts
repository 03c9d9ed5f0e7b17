import "server-only";

import { claimWorkingPlan } from "@/lib/plans/working/queries";
import { openWriting } from "@/lib/plans/writing/queries";
import type { Writing } from "@/lib/plans/writing/rules";
import type { Actor, InstitutionId, PersonName } from "@/lib/platform/actor";
import { fullName, initials } from "@/lib/platform/format";
import { newId } from "@/lib/platform/ids";
import type { WorkContext } from "@/lib/platform/perform";
import type { TenantTx } from "@/lib/platform/tenancy";

export type CommentView = {
  readonly id: string;
  readonly words: string;
  readonly saidAt: Date;
  readonly author: { readonly id: string; readonly name: string; readonly initials: string };
};

export type CommentsView = {
  readonly said: readonly (CommentView & { readonly removal: string | null })[];
  /** Null when nothing more can be said. */
  readonly writing: Writing | null;
};

/** What was said about a plan, oldest first; the last two hundred. */
export async function listComments(
  tx: TenantTx,
  institution: InstitutionId,
  planId: string,
): Promise<CommentView[]> {
  const rows = await tx.$queryRaw<
    (PersonName & { id: string; words: string; saidAt: Date; personId: string })[]
  >`
    select c.id, c.words, c.created_at as "saidAt", p.id as "personId",
      p.given_name as "givenName", p.infix, p.family_name as "familyName"
    from plan_comments c join people p on p.institution_id = c.institution_id and p.id = c.author_id
    where c.institution_id = ${institution}::uuid and c.plan_id = ${planId}::uuid
    order by c.id desc limit 200`;
  return rows.toReversed().map(({ id, words, saidAt, personId, ...name }) => {
    return { id, words, saidAt, author: { id: personId, name: fullName(name), initials: initials(name) } };
  });
}

/** What was said about a plan, and the form to say something for who may; own words with the key of a removal. */
export async function openComments(
  tx: TenantTx,
  actor: Actor,
  planId: string,
  may: { readonly comment: boolean },
): Promise<CommentsView> {
  const said = await listComments(tx, actor.institutionId, planId);
  const isOwn = ({ author }: CommentView) => may.comment && author.id === actor.personId;
  const key = { form: "plan-comment", subject: planId };
  return {
    said: said.map((comment) => ({ ...comment, removal: isOwn(comment) ? newId() : null })),
    writing: may.comment ? await openWriting(tx, actor, key, { version: null, text: {} }) : null,
  };
}

/** Something that was said, with its plan claimed; null when it is not there for this person. */
export async function claimComment(context: WorkContext, { commentId }: { commentId: string }) {
  const { tx, actor } = context;
  const [found] = await tx.$queryRaw<{ planId: string; authorId: string }[]>`
    select plan_id as "planId", author_id as "authorId" from plan_comments
    where institution_id = ${actor.institutionId}::uuid and id = ${commentId}::uuid`;
  const claimed = found && (await claimWorkingPlan(context, found));
  return claimed ? { ...claimed, authorId: found.authorId, commentId } : null;
}
