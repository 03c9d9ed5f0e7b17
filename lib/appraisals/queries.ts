import "server-only";

import type { AppraisalTies } from "@/lib/appraisals/policy";
import type { Response, Ruling, Standing } from "@/lib/appraisals/rules";
import { type Actor, holds, type PersonName } from "@/lib/platform/actor";
import { type Day, dayOf } from "@/lib/platform/calendar";
import { personNameById, personNameOf } from "@/lib/platform/person-name";
import { Prisma } from "@/lib/platform/prisma/client";
import { runsOn } from "@/lib/platform/running";
import type { TenantTx } from "@/lib/platform/tenancy";
import type { TrailNote } from "@/lib/platform/trail";
import { beyond, prefixesOf } from "@/lib/search/rules";

export type AppraisalView = AppraisalTies &
  Standing & {
    readonly id: string;
    readonly employee: PersonName;
    readonly leader: PersonName;
    readonly plannedOn: Day;
    /** The day it was planned, before which it can't have been discussed. */
    readonly madeOn: Day;
    readonly discussedOn: Day | null;
    readonly invitationReadAt: Date | null;
    readonly consequences: string;
    readonly aspects: readonly string[];
    /** How many days the employee has to answer once it is laid. */
    readonly signingDays: number;
    readonly response: Response | null;
    readonly respondedAt: Date | null;
    readonly ruling: Ruling | null;
    readonly checkedAt: Date | null;
    readonly checkedBy: PersonName | null;
    readonly version: number;
  };

/** One appraisal without a word of what was written, and how the reader stands to it; null when there is none. */
export async function findAppraisal(
  tx: TenantTx,
  actor: Actor,
  id: string,
  now: Date,
): Promise<AppraisalView | null> {
  const [row] = await tx.$queryRaw<AppraisalView[]>`${appraisals(actor, now)} and a.id = ${id}::uuid`;
  return row ?? null;
}

/** As findAppraisal, and nobody else changes it until this transaction ends. */
export async function claimAppraisal(tx: TenantTx, actor: Actor, id: string, now: Date) {
  await tx.$queryRaw`
    select id from appraisals where institution_id = ${actor.institutionId}::uuid and id = ${id}::uuid for update`;
  return findAppraisal(tx, actor, id, now);
}

export type AppraisalList = "own" | "leading" | "file";
/** What HR looks for: what waits for its check, or what was not answered in time. */
export type Filter = "waiting" | "overdue";
export type Asked = { readonly list: AppraisalList; readonly name: string; readonly filter: Filter | null };
type Cut = { readonly now: Date; readonly size: number; readonly page: number };
type Listed = { readonly appraisals: readonly AppraisalView[]; readonly total: number };

/**
 * One of the lists of a reader, facts only: their own, those of people they lead, or what their office opens
 * (permissions.md 6.2). The policy says the same of each row; here it is asked of all of them at once.
 */
export async function listAppraisals(
  tx: TenantTx,
  actor: Actor,
  { list, name, filter }: Asked,
  { now, size, page }: Cut,
): Promise<Listed> {
  const parts = [{ own: ownOf, leading: ledBy, file: openedTo }[list](actor, now)];
  if (list === "file") parts.push(...prefixesOf(name).map((prefix) => isCalled(actor, prefix)));
  if (filter) parts.push({ waiting: waitsForCheck, overdue: isOverdue }[filter](now));
  const rows = await tx.$queryRaw<(AppraisalView & { total: number })[]>`
    ${appraisals(actor, now, Prisma.sql`count(*) over ()::int as total,`)} and ${Prisma.join(parts, " and ")}
    order by a.planned_on desc, a.id desc limit ${size} offset ${(page - 1) * size}`;
  return { appraisals: rows.map(({ total: _total, ...row }) => row), total: rows[0]?.total ?? 0 };
}

function ownOf({ personId }: Actor): Prisma.Sql {
  return Prisma.sql`a.employee_id = ${personId}::uuid`;
}

function ledBy(actor: Actor, now: Date): Prisma.Sql {
  return Prisma.sql`(a.leader_id = ${actor.personId}::uuid and ${isLed(actor, Prisma.sql`a.employee_id`, now)})`;
}

function openedTo(actor: Actor, now: Date): Prisma.Sql {
  if (!holds(actor, "hr", "directorate")) return Prisma.sql`false`;
  const byOffice = holds(actor, "hr")
    ? Prisma.sql`true`
    : Prisma.sql`(a.response = 'objection' or ${isLeaderLed(actor, now)})`;
  return Prisma.sql`a.laid_at is not null and a.employee_id <> ${actor.personId}::uuid
    and a.leader_id <> ${actor.personId}::uuid and ${byOffice}`;
}

function isCalled({ institutionId }: Actor, prefix: string): Prisma.Sql {
  return Prisma.sql`exists (select from search_words w where w.institution_id = ${institutionId}::uuid
    and w.kind = 'staff' and w.entity_id = a.employee_id and w.word >= ${prefix} and w.word < ${beyond(prefix)})`;
}

/** Answered, or noted as not signed, and not checked yet. */
export function waitsForCheck(): Prisma.Sql {
  return Prisma.sql`(a.response is not null or a.unsigned_at is not null) and a.ruling is null`;
}

/** Whether the days to sign are over and nobody said or noted anything. */
export function isOverdue(now: Date): Prisma.Sql {
  return Prisma.sql`${lastDay} < ${dayOf(now)}::date and a.response is null and a.unsigned_at is null`;
}

/** As lastDayToSign has it. */
export const lastDay = Prisma.sql`((a.laid_at at time zone 'Europe/Amsterdam')::date + a.signing_days)`;

/** Whether somebody works today in a team the reader leads. */
export function isLed({ institutionId, ledTeams }: Actor, personId: Prisma.Sql, now: Date): Prisma.Sql {
  const led = ledTeams.map(({ id }) => id);
  return Prisma.sql`exists (select from team_memberships m where m.institution_id = ${institutionId}::uuid
    and m.person_id = ${personId} and m.team_id = any(${led}::uuid[]) and ${runsOn(Prisma.sql`m`, dayOf(now))})`;
}

/** Whether the leader works in, or is appointed to lead, what the reader leads today: their next manager. */
function isLeaderLed(actor: Actor, now: Date): Prisma.Sql {
  const led = actor.ledTeams.map(({ id }) => id);
  const { institutionId } = actor;
  return Prisma.sql`(${isLed(actor, Prisma.sql`a.leader_id`, now)} or exists (
    select from appointments x where x.institution_id = ${institutionId}::uuid and x.person_id = a.leader_id
      and x.office = 'team-lead' and ${runsOn(Prisma.sql`x`, dayOf(now))} and (x.team_id = any(${led}::uuid[])
        or x.unit_id in (select t.unit_id from teams t
          where t.institution_id = ${institutionId}::uuid and t.id = any(${led}::uuid[])))))`;
}

/** Whether its leader leads the present person today: only the employee needs to ask. */
export const isStillLed = Prisma.sql`(a.leader_id in (select current_leaders()))`;

function appraisals(actor: Actor, now: Date, counted = Prisma.empty): Prisma.Sql {
  const { institutionId } = actor;
  return Prisma.sql`
    select ${counted} a.id::text as id, a.employee_id::text as "employeeId", a.leader_id::text as "leaderId",
      ${personNameOf(Prisma.sql`e`)} as employee, ${personNameOf(Prisma.sql`l`)} as leader,
      ${isLed(actor, Prisma.sql`a.employee_id`, now)} as "isEmployeeLed", ${isLeaderLed(actor, now)} as "isLeaderLed",
      a.laid_at is not null as "isLaid", a.response is not distinct from 'objection' as "isObjected",
      a.planned_on::text as "plannedOn", (a.created_at at time zone 'Europe/Amsterdam')::date::text as "madeOn", a.discussed_on::text as "discussedOn", a.consequences, a.aspects,
      a.signing_days as "signingDays", a.unsigned_at as "unsignedAt",
      a.laid_at is null and a.employee_id = ${actor.personId}::uuid and not ${isStillLed} as "isLapsed",
      a.invitation_read_at as "invitationReadAt", a.called_off_at as "calledOffAt", a.laid_at as "laidAt",
      a.response, a.responded_at as "respondedAt", a.ruling, a.checked_at as "checkedAt",
      ${personNameById(Prisma.sql`${institutionId}::uuid`, Prisma.sql`a.checked_by_id`)} as "checkedBy", a.version
    from appraisals a
    join people e on e.institution_id = ${institutionId}::uuid and e.id = a.employee_id
    join people l on l.institution_id = ${institutionId}::uuid and l.id = a.leader_id
    where a.institution_id = ${institutionId}::uuid`;
}

/** What the trail keeps of opening an appraisal; the employee reads it under Mijn account. */
export function readingOf({ id, employeeId }: Pick<AppraisalView, "id" | "employeeId">): TrailNote {
  return { verb: "read-appraisal", entity: "appraisal", entityId: id, subjectPersonId: employeeId };
}

/** That there is one, and how it stands, was shown by office: confidential too, so the employee reads of it. */
export function seenInList({ id, employeeId }: Pick<AppraisalView, "id" | "employeeId">): TrailNote {
  return { verb: "see-appraisal", entity: "appraisal", entityId: id, subjectPersonId: employeeId };
}
