import "server-only";

import { colleagueOf } from "@/lib/organisation/teams/queries";
import { claimOwnQuestion } from "@/lib/plans/personal/queries";
import { isPlanOver } from "@/lib/plans/proposals/tasks/queries";
import type { AnsweredProposal, Destination, OwnProposal, Proposal } from "@/lib/plans/proposals/rules";
import { claimWorkingPlan } from "@/lib/plans/working/queries";
import type { Actor, InstitutionId, PersonName } from "@/lib/platform/actor";
import { dayOf, schoolYearOf } from "@/lib/platform/calendar";
import type { WorkContext } from "@/lib/platform/perform";
import { personNameById } from "@/lib/platform/person-name";
import { Prisma } from "@/lib/platform/prisma/client";
import { runsOn } from "@/lib/platform/running";
import type { TenantTx } from "@/lib/platform/tenancy";

const mostShown = 100;

type Author = { readonly personId: string | null; readonly personName: PersonName | null };
type Row = Omit<Proposal, "author"> & Author;
type AnsweredRow = Omit<AnsweredProposal, "author"> & Author;

/** What waits for the team's answer, by day and then in no order; of who gave no name there is nobody to read (F13). */
export async function listProposals(
  tx: TenantTx,
  institution: InstitutionId,
  planId: string,
): Promise<Proposal[]> {
  const rows = await tx.$queryRaw<Row[]>`
    select x.id, x.words, x.brought_on::text as "broughtOn", x.person_id as "personId",
      ${personNameById(Prisma.sql`${institution}::uuid`, Prisma.sql`x.person_id`)} as "personName"
    from plan_proposals x where x.institution_id = ${institution}::uuid and x.plan_id = ${planId}::uuid
      and x.answer is null
    order by x.brought_on, x.id limit ${mostShown}`;
  return rows.map(({ personId, personName, ...proposal }) => ({
    ...proposal,
    author: authorOf({ personId, personName }),
  }));
}

function authorOf({ personId, personName }: Author): Proposal["author"] {
  return personId && personName ? colleagueOf({ id: personId, ...personName }) : null;
}

/** What the team answered to what was brought to a plan, the latest day first; read by who may change it (F13). */
export async function listAnswered(
  tx: TenantTx,
  institution: InstitutionId,
  planId: string,
): Promise<AnsweredProposal[]> {
  const rows = await tx.$queryRaw<AnsweredRow[]>`
    select x.id, x.words, x.brought_on::text as "broughtOn", x.person_id as "personId", x.answer, x.reason,
      x.answered_on::text as "answeredOn",
      ${personNameById(Prisma.sql`${institution}::uuid`, Prisma.sql`x.person_id`)} as "personName"
    from plan_proposals x where x.institution_id = ${institution}::uuid and x.plan_id = ${planId}::uuid
      and x.answer is not null
    order by x.answered_on desc, x.id limit ${mostShown}`;
  return rows.map(({ personId, personName, ...proposal }) => ({
    ...proposal,
    author: authorOf({ personId, personName }),
  }));
}

/** What came of the questions somebody brought to a team; theirs alone to read. */
export async function listOwnProposals(
  tx: TenantTx,
  { institutionId, personId, teams, ledTeams }: Actor,
  of: { readonly questionIds: readonly string[] } | { readonly planId: string },
  now: Date,
): Promise<OwnProposal[]> {
  const teamIds = [...new Set([...teams, ...ledTeams].map(({ id }) => id))];
  const isMeant =
    "planId" in of
      ? Prisma.sql`p.plan_id = ${of.planId}::uuid`
      : Prisma.sql`b.question_id = any(${[...of.questionIds]}::uuid[])`;
  return tx.$queryRaw`
    select p.id, b.question_id as "questionId", p.words, p.brought_on::text as "broughtOn",
      p.person_id is not null as "isNamed", t.id as "teamId", t.name as "teamName",
      y.school_year::int as "schoolYear", p.answer, p.reason, p.answered_on::text as "answeredOn",
      ${isPlanOver(institutionId, now)} as "isOver",
      case when t.id = any(${teamIds}::uuid[]) then g.title end as goal, b.is_seen as "isSeen"
    from brought_questions b
    join plan_proposals p on p.institution_id = b.institution_id and p.id = b.proposal_id
    join team_plans y on y.institution_id = p.institution_id and y.id = p.plan_id
    join teams t on t.institution_id = y.institution_id and t.id = y.team_id
    left join plan_goals g on g.institution_id = p.institution_id and g.id = p.goal_id
    where b.institution_id = ${institutionId}::uuid and b.person_id = ${personId}::uuid and ${isMeant}
    order by p.brought_on, p.id limit ${mostShown}`;
}

/** Where somebody can bring a question to: plans of the teams they are of, of this school year and the next. */
export async function listDestinations(
  tx: TenantTx,
  { institutionId, teams, ledTeams }: Actor,
  now: Date,
): Promise<Destination[]> {
  const teamIds = [...new Set([...teams, ...ledTeams].map(({ id }) => id))];
  const schoolYear = schoolYearOf(now);
  return tx.$queryRaw`
    select d.*, d.members < s.minimum_staff as "isSmall" from (
      select p.id as "planId", t.name as "teamName", p.school_year::int as "schoolYear",
        (select count(distinct m.person_id)::int from team_memberships m
          where m.institution_id = ${institutionId}::uuid and m.team_id = t.id
            and ${runsOn(Prisma.sql`m`, dayOf(now))}) as members
      from team_plans p join teams t on t.institution_id = p.institution_id and t.id = p.team_id
      where p.institution_id = ${institutionId}::uuid and p.team_id = any(${teamIds}::uuid[])
        and p.school_year between ${schoolYear} and ${schoolYear + 1}
        and not exists (select from plan_reviews r
          where r.institution_id = ${institutionId}::uuid and r.plan_id = p.id and r.outcome = 'stop')) d
    join institution_settings s on s.institution_id = ${institutionId}::uuid
    order by d."schoolYear", d."teamName" limit ${mostShown}`;
}

/** A question of one's own and a plan of a team one is of, both claimed, with what one brought there before. */
export async function claimBringing(
  context: WorkContext,
  { questionId, planId }: { readonly questionId: string; readonly planId: string },
) {
  const { tx, actor } = context;
  const asked = await claimOwnQuestion(tx, actor, questionId);
  const target = asked && (await claimWorkingPlan(context, { planId }));
  return (
    target && {
      ...target,
      question: asked.question,
      own: asked.plan,
      before: await listOwnProposals(tx, actor, { planId }, context.now),
    }
  );
}

/** A proposal that waits, with its plan claimed; null when it is gone, or not there for this person. */
export async function claimProposal(context: WorkContext, { proposalId }: { readonly proposalId: string }) {
  const { tx, actor } = context;
  const find = () => tx.$queryRaw<
    { planId: string; words: string; personId: string | null; isAnswered: boolean }[]
  >`
    select plan_id as "planId", words, person_id as "personId", answer is not null as "isAnswered" from plan_proposals
    where institution_id = ${actor.institutionId}::uuid and id = ${proposalId}::uuid`;
  const [found] = await find();
  const claimed = found && (await claimWorkingPlan(context, found));
  // Read again: somebody else may have answered while this one waited for the plan.
  const [proposal] = claimed ? await find() : [];
  return claimed && proposal ? { ...claimed, proposal: { ...proposal, id: proposalId } } : null;
}

/** What one brought in oneself, whichever way, claimed; null for what is somebody else's. */
export async function claimOwnProposal(
  { tx, actor }: WorkContext,
  { proposalId }: { readonly proposalId: string },
) {
  const [found] = await tx.$queryRaw<{ id: string; isNamed: boolean; isAnswered: boolean }[]>`
    select p.id, p.person_id is not null as "isNamed", p.answer is not null as "isAnswered"
    from brought_questions b
    join plan_proposals p on p.institution_id = b.institution_id and p.id = b.proposal_id
    where b.institution_id = ${actor.institutionId}::uuid and b.person_id = ${actor.personId}::uuid
      and b.proposal_id = ${proposalId}::uuid for update`;
  return found ?? null;
}
