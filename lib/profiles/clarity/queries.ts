import "server-only";

import type { Actor, PersonName } from "@/lib/platform/actor";
import { dayOf, type SchoolYear, schoolYearOf } from "@/lib/platform/calendar";
import { personNameOf } from "@/lib/platform/person-name";
import { Prisma } from "@/lib/platform/prisma/client";
import { runsOn } from "@/lib/platform/running";
import type { TenantTx } from "@/lib/platform/tenancy";
import { type Question, question } from "@/lib/platform/together";
import { heardQuestions } from "@/lib/profiles/clarity/policy";
import { claimKnownRole, type ProfileView, type RoleView } from "@/lib/profiles/queries";
import { profileInForce } from "@/lib/profiles/rules";
import { profileInForceOf } from "@/lib/profiles/force/queries";

/** A role as somebody has it: the profile they work by, and the team they have it in. */
export type OwnRole = {
  readonly role: RoleView;
  readonly profile: ProfileView | null;
  readonly isHeld: boolean;
  readonly teamId: string | null;
};

/** A role with whether and where this person holds it today; null when they can't know of it. */
export async function claimOwnRole(
  tx: TenantTx,
  actor: Actor,
  roleId: string,
  now: Date,
): Promise<OwnRole | null> {
  const role = await claimKnownRole(tx, actor, roleId);
  if (!role) return null;
  const held = await tx.$queryRaw<{ teamId: string | null }[]>`
    select a.team_id as "teamId" from role_assignments a
    where a.institution_id = ${actor.institutionId}::uuid and a.person_id = ${actor.personId}::uuid
      and a.role_id = ${roleId}::uuid and ${runsOn(Prisma.sql`a`, dayOf(now))}
    order by a.team_id is null, a.starts_on limit 1`;
  const profile = profileInForce(role, schoolYearOf(now));
  return { role, profile, isHeld: held.length > 0, teamId: held[0]?.teamId ?? null };
}

/** As claimOwnRole, by a task of the profile in force; null when the task is no part of it. */
export async function claimOwnTask(
  tx: TenantTx,
  actor: Actor,
  taskId: string,
  now: Date,
): Promise<OwnRole | null> {
  const where = { institutionId: actor.institutionId, id: taskId };
  const found = await tx.roleTask.findFirst({ where, select: { profile: { select: { roleId: true } } } });
  const own = found && (await claimOwnRole(tx, actor, found.profile.roleId, now));
  return own?.isHeld && own.profile?.tasks.some(({ id }) => id === taskId) ? own : null;
}

export type OwnQuestion = {
  readonly id: string;
  readonly taskId: string;
  readonly words: string;
  readonly answer: string | null;
  readonly answeredBy: PersonName | null;
};

/** That somebody said of one version in one school year that its tasks are theirs. */
export type Confirmation = {
  readonly profileId: string;
  readonly schoolYear: SchoolYear;
  readonly at: Date;
};

export type OwnClarity = {
  readonly confirmed: readonly Confirmation[];
  readonly questions: readonly OwnQuestion[];
};

/** What somebody said of their own tasks, in one statement; the last confirmation first. */
export async function findOwnClarity(tx: TenantTx, actor: Actor): Promise<OwnClarity> {
  const { institutionId, personId } = actor;
  type Row = { confirmed: (Omit<Confirmation, "at"> & { at: string })[]; questions: OwnQuestion[] };
  const [row] = await tx.$queryRaw<Row[]>`
    select
      (select coalesce(jsonb_agg(jsonb_build_object('profileId', c.profile_id, 'schoolYear', c.school_year,
          'at', c.confirmed_at) order by c.confirmed_at desc), '[]')
        from task_confirmations c where c.institution_id = ${institutionId}::uuid
          and c.person_id = ${personId}::uuid) as confirmed,
      (select coalesce(jsonb_agg(jsonb_build_object('id', q.id, 'taskId', q.task_id, 'words', q.words,
          'answer', q.answer, 'answeredBy', case when p.id is null then null else ${personNameOf(Prisma.sql`p`)} end) order by q.id), '[]')
        from task_questions q
        left join people p on p.institution_id = q.institution_id and p.id = q.answered_by_id
        where q.institution_id = ${institutionId}::uuid and q.person_id = ${personId}::uuid) as questions`;
  return {
    confirmed: (row?.confirmed ?? []).map((one) => ({ ...one, at: new Date(one.at) })),
    questions: row?.questions ?? [],
  };
}

export type QuestionView = {
  readonly id: string;
  readonly personId: string;
  readonly person: PersonName;
  readonly teamId: string | null;
  readonly teamName: string | null;
  readonly roleId: string;
  readonly roleName: string;
  readonly task: string;
  readonly words: string;
  readonly askedAt: Date;
  readonly answer: string | null;
};

const mostListed = 100;

/** What colleagues do not understand of their tasks, as far as this reader is asked: open ones first. */
export function listQuestions(tx: TenantTx, actor: Actor): Promise<QuestionView[]> {
  const heard = heardQuestions(actor);
  const teams =
    heard === "every-team" ? Prisma.sql`true` : Prisma.sql`q.team_id = any(${[...heard]}::uuid[])`;
  return tx.$queryRaw<QuestionView[]>`
    select q.id, q.person_id as "personId", ${personNameOf(Prisma.sql`p`)} as person, q.team_id as "teamId",
      m.name as "teamName", r.id as "roleId", r.name as "roleName", t.what as task, q.words,
      q.asked_at as "askedAt", q.answer
    from task_questions q
    join people p on p.institution_id = q.institution_id and p.id = q.person_id
    join role_tasks t on t.institution_id = q.institution_id and t.id = q.task_id
    join role_profiles f on f.institution_id = t.institution_id and f.id = t.profile_id
    join roles r on r.institution_id = f.institution_id and r.id = f.role_id
    left join teams m on m.institution_id = q.institution_id and m.id = q.team_id
    where q.institution_id = ${actor.institutionId}::uuid and q.person_id <> ${actor.personId}::uuid and ${teams}
    order by q.answered_at is not null, q.id desc limit ${mostListed}`;
}

export type QuestionSubject = {
  readonly id: string;
  readonly personId: string;
  readonly teamId: string | null;
  readonly answer: string | null;
};

/** A question, claimed; null when there is none. */
export async function claimQuestion(
  tx: TenantTx,
  actor: Actor,
  questionId: string,
): Promise<QuestionSubject | null> {
  const [row] = await tx.$queryRaw<QuestionSubject[]>`
    select id, person_id as "personId", team_id as "teamId", answer from task_questions
    where institution_id = ${actor.institutionId}::uuid and id = ${questionId}::uuid for update`;
  return row ?? null;
}

/** What waits on Vandaag about the clarity of tasks. */
export type ClarityTasks = {
  /** Roles of mine whose tasks, as they are in force, I did not confirm this school year and asked nothing about. */
  readonly toConfirm: readonly string[];
  /** Open questions of people I lead; for HR those from outside any team. */
  readonly toExplain: number;
};

/** For Vandaag: what of one's own tasks waits, and what one is asked to explain; null for students. */
export function clarityTasksOf(actor: Actor, now: Date): Question<ClarityTasks | null> | null {
  if (actor.kind !== "staff") return null;
  const { institutionId, personId } = actor;
  const schoolYear = schoolYearOf(now);
  const led = actor.ledTeams.map(({ id }) => id);
  const isHr = actor.offices.has("hr");
  const waiting = Prisma.sql`
    select (select coalesce(jsonb_agg(distinct r.name), '[]') from role_assignments a
      join roles r on r.institution_id = a.institution_id and r.id = a.role_id
      where a.institution_id = ${institutionId}::uuid and a.person_id = ${personId}::uuid
        and ${runsOn(Prisma.sql`a`, dayOf(now))}
        and ${profileInForceOf(institutionId, Prisma.sql`a.role_id`, schoolYear)} is not null
        and not exists (select from task_confirmations c where c.institution_id = ${institutionId}::uuid
          and c.person_id = ${personId}::uuid and c.role_id = a.role_id and c.school_year = ${schoolYear}
          and c.profile_id = ${profileInForceOf(institutionId, Prisma.sql`a.role_id`, schoolYear)})
        and not exists (select from task_questions q
          join role_tasks t on t.institution_id = q.institution_id and t.id = q.task_id
          join role_profiles p on p.institution_id = t.institution_id and p.id = t.profile_id
          where q.institution_id = ${institutionId}::uuid and q.person_id = ${personId}::uuid
            and p.role_id = a.role_id and q.answer is null)) as "toConfirm",
    (select count(*)::int from task_questions q
      where q.institution_id = ${institutionId}::uuid and q.answer is null and q.person_id <> ${personId}::uuid
        and (q.team_id = any(${led}::uuid[]) or (${isHr} and q.team_id is null))) as "toExplain"`;
  return question(waiting, ([row]: readonly ClarityTasks[]) => row ?? null);
}
