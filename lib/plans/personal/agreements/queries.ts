import "server-only";

import { changesSince } from "@/lib/plans/personal/agreements/rules";
import { findOpenedPlan, listLeaders } from "@/lib/plans/personal/opening/queries";
import { textOf } from "@/lib/plans/personal/pieces/queries";
import {
  type Agreement,
  openTo,
  type PartKind,
  type PersonalPlan,
  type PersonalText,
} from "@/lib/plans/personal/rules";
import type { Actor, InstitutionId } from "@/lib/platform/actor";
import type { Day } from "@/lib/platform/calendar";
import { type Place, unseal } from "@/lib/platform/seal";
import type { TenantTx } from "@/lib/platform/tenancy";

/** Where the words of an agreed piece lie; part of their seal. */
export function placeOfAgreed(agreementId: string, pieceId: string): Place {
  return { table: "personal_plan_agreed_pieces", id: `${agreementId}/${pieceId}`, column: "body" };
}

type Row = {
  readonly id: string;
  readonly kind: PartKind | "question" | "action";
  readonly parentId: string | null;
  readonly dueOn: Day | null;
  readonly body: Uint8Array;
};

/** What was open when agreement was asked, as far as its reader may still read it: all for the owner. */
export async function findAgreedText(
  tx: TenantTx,
  institution: InstitutionId,
  agreementId: string,
): Promise<PersonalText> {
  const rows = await tx.$queryRaw<Row[]>`
    select x.piece_id as id, x.kind, x.parent_id as "parentId", to_char(x.due_on, 'YYYY-MM-DD') as "dueOn", x.body
    from personal_plan_agreed_pieces x
    where x.institution_id = ${institution}::uuid and x.agreement_id = ${agreementId}::uuid
    order by x.position, x.piece_id limit 500`;
  const as = {
    version: 0,
    changedAt: new Date(0),
    progress: null,
    carriedFrom: null,
    carriedTo: null,
  } as const;
  const opened = await Promise.all(
    rows.map(async ({ body, ...row }) => {
      const text = await unseal(tx, institution, placeOfAgreed(agreementId, row.id), body);
      return { ...row, ...as, openedToId: null, openedTo: null, text };
    }),
  );
  return textOf(opened);
}

type Asking = { readonly tx: TenantTx; readonly actor: Actor };

/** Where one's own plan stands with who leads one: who they are, and what changed since it was asked and agreed. */
export async function findStanding({ tx, actor }: Asking, plan: PersonalPlan) {
  const since = async (agreement: Agreement | null) => {
    if (!agreement) return [];
    const then = await findAgreedText(tx, actor.institutionId, agreement.id);
    return changesSince(then, openTo(plan, agreement.leader.id));
  };
  return {
    leaders: await listLeaders({ tx, actor }),
    sinceAsked: await since(plan.asked),
    sinceAgreed: await since(plan.agreed),
  };
}

/** What a leader was asked to agree with, claimed, with the plan as it is open to them; null when it is not theirs to answer. */
export async function claimAsked(tx: TenantTx, actor: Actor, agreementId: string) {
  const [found] = await tx.$queryRaw<{ planId: string; leaderId: string; pieceCount: number }[]>`
    select a.plan_id as "planId", a.leader_id as "leaderId", a.piece_count::int as "pieceCount" from personal_plan_agreements a
    join staff_members s on s.institution_id = a.institution_id and s.person_id = a.person_id
    where a.institution_id = ${actor.institutionId}::uuid and a.id = ${agreementId}::uuid
      and a.agreed_at is null for no key update of a, s`;
  const plan = found && (await findOpenedPlan(tx, actor, found.planId));
  if (!found || !plan) return null;
  const askedText = await findAgreedText(tx, actor.institutionId, agreementId);
  return { agreementId, ...found, plan, askedText };
}
