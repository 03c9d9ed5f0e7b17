import "server-only";

import { colleagueOf } from "@/lib/organisation/teams/queries";
import { mayReadTrainings } from "@/lib/plans/trainings/policy";
import {
  newsSince,
  type Training,
  type TrainingFacts,
  type TrainingFilter,
} from "@/lib/plans/trainings/rules";
import { type Actor, holds, type InstitutionId, type PersonName } from "@/lib/platform/actor";
import { type Day, dayOf, rangeOf, type SchoolYear, schoolYearOf } from "@/lib/platform/calendar";
import type { WorkContext } from "@/lib/platform/perform";
import { personNameById } from "@/lib/platform/person-name";
import { Prisma } from "@/lib/platform/prisma/client";
import type { TenantTx } from "@/lib/platform/tenancy";
import { type Question, question } from "@/lib/platform/together";

export type TrainingView = Training & {
  readonly teamName: string;
  readonly askedBy: string;
  readonly answeredBy: string | null;
  readonly answeredOn: Day | null;
  readonly reason: string;
};

export type TrainingPage = {
  readonly trainings: readonly TrainingView[];
  readonly total: number;
  /** Which page this is: the last there is, when one asked for a later one. */
  readonly page: number;
};

type Row = Omit<TrainingView, "askedBy" | "answeredBy"> & {
  readonly askedBy: PersonName;
  readonly answeredBy: PersonName | null;
  readonly answeredById: string;
  readonly total: number;
  readonly page: number;
};

const isWaiting = Prisma.sql`x.answer is null and x.withdrawn_on is null`;
const conditions: Readonly<Record<TrainingFilter, Prisma.Sql>> = {
  waiting: isWaiting,
  answered: Prisma.sql`x.answer is not null`,
  withdrawn: Prisma.sql`x.withdrawn_on is not null`,
};

type Which = {
  readonly of: { readonly teamId: string } | { readonly filter: TrainingFilter };
  readonly page: number;
  readonly size: number;
};

/** What one team asked, or everything there is of one kind: what waits first by its last day, then the latest. */
export async function listTrainings(
  tx: TenantTx,
  institution: InstitutionId,
  { of, page, size }: Which,
): Promise<TrainingPage> {
  const inst = Prisma.sql`${institution}::uuid`;
  const isMeant = "teamId" in of ? Prisma.sql`x.team_id = ${of.teamId}::uuid` : conditions[of.filter];
  const rows = await tx.$queryRaw<Row[]>`
    with meant as (select x.* from training_requests x where x.institution_id = ${inst} and ${isMeant}),
    counted as (select count(*)::int as total,
      greatest(1, least(${page}::int, ceil(count(*) / ${size}::numeric)))::int as page from meant)
    select x.id, x.team_id as "teamId", t.name as "teamName", x.what, x.why, g.title as goal, x.period, x.people::int,
      x.minutes, x.funding, x.asked_on::text as "askedOn", x.answer_by::text as "answerBy", x.answer, x.reason,
      x.answered_on::text as "answeredOn", x.withdrawn_on::text as "withdrawnOn", x.asked_by_id as "askedById",
      ${personNameById(inst, Prisma.sql`x.asked_by_id`)} as "askedBy", x.answered_by_id as "answeredById",
      ${personNameById(inst, Prisma.sql`x.answered_by_id`)} as "answeredBy", c.total, c.page
    from meant x cross join counted c
    join teams t on t.institution_id = x.institution_id and t.id = x.team_id
    left join plan_goals g on g.institution_id = x.institution_id and g.id = x.goal_id
    order by (${isWaiting}) desc, case when ${isWaiting} then x.answer_by end, x.asked_on desc, x.id desc
    limit ${size} offset (select (page - 1) * ${size} from counted)`;
  return { trainings: rows.map(viewOf), total: rows[0]?.total ?? 0, page: rows[0]?.page ?? 1 };
}

function viewOf({
  askedBy,
  answeredBy,
  answeredById,
  total: _total,
  page: _page,
  ...row
}: Row): TrainingView {
  return {
    ...row,
    askedBy: colleagueOf({ id: row.askedById, ...askedBy }).name,
    answeredBy: answeredBy && colleagueOf({ id: answeredById, ...answeredBy }).name,
  };
}

/** How many a team has waiting. */
export function countWaiting(tx: TenantTx, teamId: string): Promise<number> {
  return tx.trainingRequest.count({ where: { teamId, answer: null, withdrawnOn: null } });
}

export type GoalOption = { readonly id: string; readonly name: string };

/** The goals of a team's plans of this school year and the next, to say which one a training serves. */
export function listGoalOptions(
  tx: TenantTx,
  { institutionId }: Actor,
  teamId: string,
  now: Date,
): Promise<GoalOption[]> {
  const schoolYear = schoolYearOf(now);
  return tx.$queryRaw`
    select g.id, g.title as name from team_plans p
    join plan_goals g on g.institution_id = p.institution_id and g.plan_id = p.id
    where p.institution_id = ${institutionId}::uuid and p.team_id = ${teamId}::uuid
      and p.school_year between ${schoolYear} and ${schoolYear + 1}
    order by p.school_year, g.position, g.id limit 60`;
}

export type ClaimedTraining = TrainingFacts & {
  readonly id: string;
  readonly teamId: string;
  readonly askedById: string;
};

/** A request, claimed; null when it is not there for this person. */
export async function claimTraining(
  { tx, actor }: WorkContext,
  { trainingId }: { readonly trainingId: string },
): Promise<ClaimedTraining | null> {
  const [row] = await tx.$queryRaw<ClaimedTraining[]>`
    select id, team_id as "teamId", asked_by_id as "askedById", answer_by::text as "answerBy", answer,
      withdrawn_on::text as "withdrawnOn" from training_requests
    where institution_id = ${actor.institutionId}::uuid and id = ${trainingId}::uuid for update`;
  return row && mayReadTrainings(actor, { id: row.teamId }) ? row : null;
}

export type TeamTrainings = { readonly waiting: number; readonly answered: number };

/** How many requests of a team wait, and how many were answered in a school year. */
export function teamTrainingsOf(
  institution: InstitutionId,
  teamId: string,
  schoolYear: SchoolYear,
): Question<TeamTrainings> {
  const { from, to } = rangeOf(schoolYear);
  const rows = Prisma.sql`
    select count(*) filter (where ${isWaiting})::int as waiting,
      count(*) filter (where x.answered_on between ${from}::date and ${to}::date)::int as answered
    from training_requests x where x.institution_id = ${institution}::uuid and x.team_id = ${teamId}::uuid`;
  return question(rows, ([counts]: readonly TeamTrainings[]) => counts ?? { waiting: 0, answered: 0 });
}

/** What trainings ask on Vandaag: of HR the answers that are due, together; of a team to read an answer. */
export type TrainingTask = {
  readonly kind: "answer" | "answered";
  readonly id: string;
  readonly teamId: string;
  readonly count: number;
  /** The team where one waits for an answer, and what was answered. */
  readonly what: string;
  readonly on: Day | null;
};

/** For Vandaag; an answer is news to the team for two weeks, and not to who gave it. */
export function trainingTasksOf(actor: Actor, now: Date): Question<readonly TrainingTask[]> | null {
  const teamIds = [...new Set([...actor.teams, ...actor.ledTeams].map(({ id }) => id))];
  const answers = holds(actor, "hr");
  if (actor.kind !== "staff" || (!answers && teamIds.length === 0)) return null;
  const inst = Prisma.sql`${actor.institutionId}::uuid`;
  const me = Prisma.sql`${actor.personId}::uuid`;
  return question(Prisma.sql`
    select 'answer' as kind, min(x.id::text) as id, min(x.team_id::text) as "teamId", count(*)::int as count,
      min(t.name) as what, min(x.answer_by)::text as "on"
    from training_requests x join teams t on t.institution_id = x.institution_id and t.id = x.team_id
    where ${answers} and x.institution_id = ${inst} and ${isWaiting} and x.asked_by_id <> ${me} having count(*) > 0
    union all
    (select 'answered', x.id::text, x.team_id::text, 1, x.what, x.answered_on::text from training_requests x
    where x.institution_id = ${inst} and x.team_id = any(${teamIds}::uuid[]) and x.answered_on >= ${newsSince(dayOf(now))}::date
      and x.answered_by_id <> ${me}
    order by x.answered_on desc, x.id limit 5)`);
}
