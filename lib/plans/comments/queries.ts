import "server-only";

import { claimWorkingPlan } from "@/lib/plans/working/queries";
import { openWriting } from "@/lib/plans/writing/queries";
import type { Writing } from "@/lib/plans/writing/rules";
import type { Actor, InstitutionId, PersonName } from "@/lib/platform/actor";
import type { DraftKey } from "@/lib/platform/drafts";
import { fullName, initials } from "@/lib/platform/format";
import { newId } from "@/lib/platform/ids";
import type { WorkContext } from "@/lib/platform/perform";
import { Prisma } from "@/lib/platform/prisma/client";
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

/** What is commented on: the plan of a team, or that of the institution. */
export type Commented = { readonly of: "team" | "institution"; readonly planId: string };

const tables = {
  team: Prisma.sql`plan_comments`,
  institution: Prisma.sql`institution_plan_comments`,
} as const;

/** Under which key an unfinished comment is kept. */
export function draftOfComment({ of, planId }: Commented): DraftKey {
  return { form: of === "team" ? "plan-comment" : "institution-comment", subject: planId };
}

/** What was said about a plan, oldest first; the last two hundred. */
async function listComments(
  tx: TenantTx,
  institution: InstitutionId,
  { of, planId }: Commented,
): Promise<CommentView[]> {
  const rows = await tx.$queryRaw<
    (PersonName & { id: string; words: string; saidAt: Date; personId: string })[]
  >`
    select c.id, c.words, c.created_at as "saidAt", p.id as "personId",
      p.given_name as "givenName", p.infix, p.family_name as "familyName"
    from ${tables[of]} c join people p on p.institution_id = c.institution_id and p.id = c.author_id
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
  about: Commented,
  may: { readonly comment: boolean },
): Promise<CommentsView> {
  const said = await listComments(tx, actor.institutionId, about);
  const isOwn = ({ author }: CommentView) => may.comment && author.id === actor.personId;
  return {
    said: said.map((comment) => ({ ...comment, removal: isOwn(comment) ? newId() : null })),
    writing: may.comment
      ? await openWriting(tx, actor, draftOfComment(about), { version: null, text: {} })
      : null,
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
