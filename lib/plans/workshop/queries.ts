import "server-only";

import { colleagueOf } from "@/lib/organisation/teams/queries";
import { findPlan } from "@/lib/plans/queries";
import { reachOf } from "@/lib/plans/policy";
import { claimWorkingPlan } from "@/lib/plans/working/queries";
import type { Card } from "@/lib/plans/workshop/rules";
import type { Actor, InstitutionId, PersonName } from "@/lib/platform/actor";
import type { Day, SchoolYear } from "@/lib/platform/calendar";
import type { WorkContext } from "@/lib/platform/perform";
import { personNameById, personNameOf } from "@/lib/platform/person-name";
import { Prisma } from "@/lib/platform/prisma/client";
import type { TenantTx } from "@/lib/platform/tenancy";

const mostCards = 400;

type Row = Omit<Card, "author" | "partner"> & {
  readonly dueOn: Day;
  readonly authorId: string;
  readonly authorName: PersonName;
  readonly partnerId: string | null;
  readonly partnerName: PersonName | null;
};

/** The cards of a plan, in the order in which they were posted; what the plan took over comes last. */
export async function listCards(tx: TenantTx, institutionId: InstitutionId, planId: string): Promise<Card[]> {
  const institution = Prisma.sql`${institutionId}::uuid`;
  const rows = await tx.$queryRaw<Row[]>`
    select c.id, c.what, c.due_on::text as "dueOn", c.goal_id as "goalId", c.merged_into_id as "mergedIntoId",
      c.is_aside as "isAside", c.taken_over_at is not null as "isTakenOver",
      c.author_id as "authorId", ${personNameOf(Prisma.sql`a`)} as "authorName",
      c.partner_id as "partnerId", ${personNameById(institution, Prisma.sql`c.partner_id`)} as "partnerName"
    from workshop_cards c join people a on a.institution_id = ${institution} and a.id = c.author_id
    where c.institution_id = ${institution} and c.plan_id = ${planId}::uuid
    order by c.taken_over_at is not null, c.id limit ${mostCards}`;
  return rows.map(({ authorId, authorName, partnerId, partnerName, ...card }) => ({
    ...card,
    author: colleagueOf({ id: authorId, ...authorName }),
    partner: partnerId && partnerName ? colleagueOf({ id: partnerId, ...partnerName }) : null,
  }));
}

/** A plan with the cards on its table, claimed, so that everybody who arranges does so after each other. */
export async function claimWorkshop(context: WorkContext, { planId }: { readonly planId: string }) {
  const claimed = await claimWorkingPlan(context, { planId });
  return (
    claimed && {
      ...claimed,
      cards: await listCards(context.tx, context.actor.institutionId, claimed.plan.id),
    }
  );
}

/** A card with the table it lies on, claimed. */
export async function claimCard(context: WorkContext, { cardId }: { readonly cardId: string }) {
  const { tx, actor } = context;
  const [found] = await tx.$queryRaw<{ planId: string }[]>`
    select plan_id as "planId" from workshop_cards
    where institution_id = ${actor.institutionId}::uuid and id = ${cardId}::uuid`;
  const workshop = found && (await claimWorkshop(context, found));
  const card = workshop?.cards.find(({ id }) => id === cardId);
  return workshop && card ? { ...workshop, card, authorId: card.author.id } : null;
}

type Place = { readonly teamId: string; readonly schoolYear: SchoolYear };

/** The table of a team meeting, for who reads the plan as its team works on it; null without one. */
export async function findWorkshop(tx: TenantTx, actor: Actor, place: Place) {
  const plan = await findPlan(tx, actor.institutionId, place);
  const subject = plan && { plan, teamId: plan.teamId, isAdopted: plan.adoptions.length > 0 };
  if (!subject || reachOf(actor, subject) !== "working") return null;
  const found = await findWorkshopVersion(tx, actor, place);
  const cards = await listCards(tx, actor.institutionId, subject.plan.id);
  return found && { ...subject, cards, version: found.version };
}

/** What a screen that follows along compares: it grows with every card, and with the goals; null without a plan. */
export async function findWorkshopVersion(tx: TenantTx, { institutionId }: Actor, place: Place) {
  const [row] = await tx.$queryRaw<{ version: string; isAdopted: boolean }[]>`
    select concat_ws('.', p.workshop_edition, (select concat_ws('.', count(*), sum(g.version)) from plan_goals g
        where g.institution_id = ${institutionId}::uuid and g.plan_id = p.id)) as version,
      exists (select from plan_adoptions a
        where a.institution_id = ${institutionId}::uuid and a.plan_id = p.id) as "isAdopted"
    from team_plans p where p.institution_id = ${institutionId}::uuid and p.team_id = ${place.teamId}::uuid
      and p.school_year = ${place.schoolYear}`;
  return row ? { teamId: place.teamId, ...row } : null;
}
