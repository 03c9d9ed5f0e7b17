import "server-only";

import { listInstitutionGoals } from "@/lib/plans/institution/queries";
import { colleagueOf } from "@/lib/organisation/teams/queries";
import { listPieces } from "@/lib/plans/personal/pieces/queries";
import type { PersonalFacts, PersonalPlan, Question } from "@/lib/plans/personal/rules";
import type { Owner } from "@/lib/plans/rules";
import type { Actor, InstitutionId, PersonName } from "@/lib/platform/actor";
import type { SchoolYear } from "@/lib/platform/calendar";
import { personNameOf } from "@/lib/platform/person-name";
import { Prisma } from "@/lib/platform/prisma/client";
import type { TenantTx } from "@/lib/platform/tenancy";

type AgreementRow = {
  readonly id: string;
  readonly leader: PersonName & { id: string };
  readonly askedAt: string;
  readonly agreedAt: string | null;
};
export type FactsRow = Pick<PersonalFacts, "schoolYear" | "reviewOn"> & {
  readonly id: string;
  readonly agreements: readonly AgreementRow[] | null;
  readonly lookedBackAt: Date | null;
  readonly reviewedAt: Date | null;
  readonly reviewedWith: (PersonName & { readonly id: string }) | null;
  readonly closedAt: Date | null;
};

/** What there is to know of a plan `p` besides its words. */
export function planFacts(institutionId: InstitutionId): Prisma.Sql {
  return Prisma.sql`p.id, p.school_year::int as "schoolYear", to_char(p.review_on, 'YYYY-MM-DD') as "reviewOn",
    p.looked_back_at as "lookedBackAt", p.reviewed_at as "reviewedAt", p.closed_at as "closedAt",
    (select ${personNameOf(Prisma.sql`w`)} || jsonb_build_object('id', w.id) from people w
      where w.institution_id = ${institutionId}::uuid and w.id = p.reviewed_with_id) as "reviewedWith",
    (select jsonb_agg(jsonb_build_object('id', a.id, 'askedAt', a.asked_at, 'agreedAt', a.agreed_at, 'leader',
        ${personNameOf(Prisma.sql`l`)} || jsonb_build_object('id', l.id)) order by a.asked_at)
      from personal_plan_agreements a join people l on l.institution_id = a.institution_id and l.id = a.leader_id
      where a.institution_id = ${institutionId}::uuid and a.person_id = p.person_id and a.plan_id = p.id) as agreements`;
}

/** The facts of a row; of agreements and of looking along only what is one leader's, when one is named. */
export function factsOf(row: FactsRow, leaderId?: string): PersonalFacts {
  const { schoolYear, reviewOn, agreements, lookedBackAt, reviewedAt, closedAt } = row;
  const all = (agreements ?? []).map(({ id, leader, askedAt, agreedAt }) => {
    const moments = { askedAt: new Date(askedAt), agreedAt: agreedAt === null ? null : new Date(agreedAt) };
    return { id, leader: colleagueOf(leader), ...moments };
  });
  const own = all.filter(({ leader }) => leaderId === undefined || leader.id === leaderId);
  const asked = own.findLast(({ agreedAt }) => agreedAt === null) ?? null;
  const agreed = own.findLast(({ agreedAt }) => agreedAt !== null) ?? null;
  const reader = row.reviewedWith && colleagueOf(row.reviewedWith);
  const reviewedWith = leaderId === undefined || reader?.id === leaderId ? reader : null;
  return { schoolYear, reviewOn, asked, agreed, lookedBackAt, reviewedAt, reviewedWith, closedAt };
}

/** A plan in which nothing was written yet. */
function emptyPlan(schoolYear: SchoolYear): PersonalPlan {
  return {
    ...{ id: null, schoolYear, reviewOn: null, asked: null, agreed: null, parts: [], questions: [] },
    ...{ lookedBackAt: null, reviewedAt: null, reviewedWith: null, closedAt: null },
  };
}

/** One's own plan of a school year with everything in it; an empty one when nothing was written yet. */
export async function findOwnPlan(
  tx: TenantTx,
  { institutionId, personId }: Actor,
  schoolYear: SchoolYear,
): Promise<PersonalPlan> {
  const [row] = await tx.$queryRaw<FactsRow[]>`
    select ${planFacts(institutionId)} from personal_plans p where p.institution_id = ${institutionId}::uuid
      and p.person_id = ${personId}::uuid and p.school_year = ${schoolYear}`;
  if (!row) return emptyPlan(schoolYear);
  const isIts = Prisma.sql`x.person_id = ${personId}::uuid and x.plan_id = ${row.id}::uuid`;
  return { ...factsOf(row), id: row.id, ...(await listPieces(tx, institutionId, isIts)) };
}

/** The same, and nobody else writes in one's own plans until this transaction ends; null for who is not employed here. */
export async function claimOwnPlan(
  tx: TenantTx,
  actor: Actor,
  schoolYear: SchoolYear,
): Promise<PersonalPlan | null> {
  const [owner] = await tx.$queryRaw<object[]>`
    select person_id from staff_members where institution_id = ${actor.institutionId}::uuid
      and person_id = ${actor.personId}::uuid for no key update`;
  return owner ? findOwnPlan(tx, actor, schoolYear) : null;
}

/** One's own plan with a piece in it, claimed; null when the piece is not one's own. */
async function claimPlanOf(tx: TenantTx, actor: Actor, pieceId: string): Promise<PersonalPlan | null> {
  const [found] = await tx.$queryRaw<{ schoolYear: SchoolYear }[]>`
    select p.school_year::int as "schoolYear" from personal_plan_pieces x
    join personal_plans p on p.institution_id = x.institution_id and p.id = x.plan_id
    where x.institution_id = ${actor.institutionId}::uuid and x.person_id = ${actor.personId}::uuid
      and x.id = ${pieceId}::uuid`;
  return found ? claimOwnPlan(tx, actor, found.schoolYear) : null;
}

/** One's own plan with a part or question that can be opened in it, claimed. */
export async function claimOwnPiece(tx: TenantTx, actor: Actor, pieceId: string) {
  const plan = await claimPlanOf(tx, actor, pieceId);
  return plan && [...plan.parts, ...plan.questions].some(({ id }) => id === pieceId) ? plan : null;
}

/** A learning question of one's own with its plan, claimed. */
export async function claimOwnQuestion(tx: TenantTx, actor: Actor, questionId: string) {
  const plan = await claimPlanOf(tx, actor, questionId);
  const question = plan?.questions.find(({ id }) => id === questionId);
  return plan && question ? { plan, question } : null;
}

/** An action of one's own with its question and plan, claimed. */
export async function claimOwnAction(tx: TenantTx, actor: Actor, actionId: string) {
  const plan = await claimPlanOf(tx, actor, actionId);
  const found = plan && findAction(plan.questions, actionId);
  return plan && found ? { plan, ...found } : null;
}

/** An action with the question it stands under, or null. */
export function findAction(questions: readonly Question[], actionId: string) {
  for (const question of questions) {
    const action = question.actions.find(({ id }) => id === actionId);
    if (action) return { question, action };
  }
  return null;
}

/** The school years somebody has a plan of their own for, newest first. */
export async function listOwnYears(tx: TenantTx, { institutionId, personId }: Actor): Promise<SchoolYear[]> {
  const rows = await tx.$queryRaw<{ schoolYear: SchoolYear }[]>`
    select school_year::int as "schoolYear" from personal_plans
    where institution_id = ${institutionId}::uuid and person_id = ${personId}::uuid
    order by school_year desc limit 20`;
  return rows.map(({ schoolYear }) => schoolYear);
}

/** With whom the reader works in a team today: who may carry an action too (F12). */
export async function listColleagues(tx: TenantTx, { institutionId, personId }: Actor): Promise<Owner[]> {
  const rows = await tx.$queryRaw<(PersonName & { id: string })[]>`
    select p.id, p.given_name as "givenName", p.infix, p.family_name as "familyName" from people p
    where p.institution_id = ${institutionId}::uuid and p.id <> ${personId}::uuid
      and p.id in (select current_colleagues()) and p.id in (select current_staff())
    order by p.sort_name, p.id limit 200`;
  return rows.map(colleagueOf);
}

/** The goals of this year's plans of the reader's own teams and of the institution, for what a learning question contributes to (G10). */
export async function listGoalsAbove(
  tx: TenantTx,
  { institutionId, teams, ledTeams }: Actor,
  schoolYear: SchoolYear,
): Promise<string[]> {
  const teamIds = [...new Set([...teams, ...ledTeams].map(({ id }) => id))];
  const rows = await tx.$queryRaw<{ title: string }[]>`
    select g.title from team_plans p
    join plan_goals g on g.institution_id = p.institution_id and g.plan_id = p.id
    where p.institution_id = ${institutionId}::uuid and p.team_id = any(${teamIds}::uuid[])
      and p.school_year = ${schoolYear}
    order by p.team_id, g.position limit 30`;
  const above = await listInstitutionGoals(tx, institutionId, schoolYear);
  return [...new Set([...rows.map(({ title }) => title), ...above])];
}
