import "server-only";

import { placeOfReport } from "@/lib/conversations/queries";
import type { CancellationReason, CareerCompetence } from "@/lib/conversations/rules";
import { listHolders, listKindRules, stillHeldBy } from "@/lib/conversations/staff/holders/queries";
import { type Holder, holdersOf, kindsHeldBy, type KindRule } from "@/lib/conversations/staff/holders/rules";
import type { StaffTalkTies } from "@/lib/conversations/staff/policy";
import type { AgendaTopic } from "@/lib/conversations/staff/preparations/rules";
import { questionsOfTalk } from "@/lib/conversations/staff/questions/queries";
import {
  emptyStaffReport,
  readStaffReport,
  type StaffKind,
  type StaffPlace,
  type StaffReport,
  type StaffTalk,
} from "@/lib/conversations/staff/rules";
import type { Actor, PersonName } from "@/lib/platform/actor";
import { dayOf } from "@/lib/platform/calendar";
import { personNameById } from "@/lib/platform/person-name";
import { Prisma } from "@/lib/platform/prisma/client";
import { coachesOn, runsOn } from "@/lib/platform/running";
import { unseal } from "@/lib/platform/seal";
import type { TenantTx } from "@/lib/platform/tenancy";

/** The facts of a talk with an employee, without a word of what was said. */
export type StaffTalkFacts = StaffTalk & {
  readonly id: string;
  readonly kind: StaffKind;
  readonly place: StaffPlace | null;
  readonly minutes: number | null;
  readonly version: number;
  /** 0 while nothing was written. */
  readonly reportVersion: number;
  readonly topics: readonly AgendaTopic[];
  readonly competences: readonly CareerCompetence[];
  readonly confirmedAt: Date | null;
  readonly hasReaction: boolean;
  readonly cancelledBecause: CancellationReason | null;
  readonly employeeName: PersonName;
  readonly holderName: PersonName;
  /** Whether the employee coaches students now, so that being a coach stands on the agenda (H2). */
  readonly isCoach: boolean;
  /** What the institution asked itself when it was planned, in the order of their places. */
  readonly questions: readonly string[];
};

export type StaffTalkView = StaffTalkFacts &
  StaffTalkTies & {
    /** Who may hold this kind with the employee, and what may follow from it. */
    readonly holders: readonly Holder[];
    readonly rule: KindRule | null;
    /** Which kinds who holds it may hold with the employee now. */
    readonly kinds: readonly StaffKind[];
  };

type Row = Omit<StaffTalkFacts, "isCancelled" | "isConfirmed">;

function facts(now: Date): Prisma.Sql {
  const inst = Prisma.sql`c.institution_id`;
  return Prisma.sql`
    c.id::text as id, c.kind, c.place, c.employee_id::text as "employeeId", c.coach_id::text as "holderId", c.version,
    c.planned_for as "plannedFor", c.held_on::text as "heldOn", c.duration_minutes as minutes,
    coalesce((select r.version from conversation_reports r
      where r.institution_id = c.institution_id and r.conversation_id = c.id), 0) as "reportVersion",
    array(select t.topic from conversation_topics t
      where t.institution_id = c.institution_id and t.conversation_id = c.id order by 1) as topics,
    array(select m.competence from conversation_competences m
      where m.institution_id = c.institution_id and m.conversation_id = c.id order by 1) as competences,
    k.confirmed_at as "confirmedAt", k.reaction is not null as "hasReaction",
    (select x.reason from conversation_cancellations x
      where x.institution_id = c.institution_id and x.conversation_id = c.id) as "cancelledBecause",
    ${personNameById(inst, Prisma.sql`c.employee_id`)} as "employeeName",
    ${personNameById(inst, Prisma.sql`c.coach_id`)} as "holderName",
    exists (select from coach_assignments a where a.institution_id = c.institution_id and a.coach_id = c.employee_id
      and ${coachesOn(Prisma.sql`a`, dayOf(now))}) as "isCoach", ${questionsOfTalk} as questions
  from conversations c
  left join conversation_confirmations k on k.institution_id = c.institution_id and k.conversation_id = c.id
    and k.person_id = c.employee_id`;
}

function toFacts(row: Row): StaffTalkFacts {
  return { ...row, isCancelled: row.cancelledBecause !== null, isConfirmed: row.confirmedAt !== null };
}

/** A talk with an employee with who may hold it, or null; what of it may be shown is for the policy. */
export async function findStaffTalk(
  tx: TenantTx,
  actor: Actor,
  talkId: string,
  now: Date,
): Promise<StaffTalkView | null> {
  const [row] = await tx.$queryRaw<Row[]>`
    select ${facts(now)}
    where c.institution_id = ${actor.institutionId}::uuid and c.id = ${talkId}::uuid and c.employee_id is not null`;
  if (!row) return null;
  const rules = await listKindRules(tx, actor.institutionId);
  const all = await listHolders(tx, actor, row.employeeId, now);
  const holders = holdersOf(row.kind, all, rules);
  return {
    ...toFacts(row),
    ...{ holders, rule: rules.find(({ kind }) => kind === row.kind) ?? null },
    kinds: kindsHeldBy(row.holderId, all, rules),
    isStillHeld: holders.some(({ id }) => id === row.holderId),
  };
}

/** As findStaffTalk, and nobody else writes about the talks of this employee until this transaction ends. */
export async function claimStaffTalk(
  tx: TenantTx,
  actor: Actor,
  talkId: string,
  now: Date,
): Promise<StaffTalkView | null> {
  await tx.$queryRaw`
    select from staff_members s join conversations c on c.institution_id = s.institution_id and c.employee_id = s.person_id
    where c.institution_id = ${actor.institutionId}::uuid and c.id = ${talkId}::uuid for no key update of s`;
  return findStaffTalk(tx, actor, talkId, now);
}

/** A talk of a list, and whether the reader held it and holds it no more. */
export type ListedStaffTalk = StaffTalkFacts & { readonly isEnded: boolean };

export type StaffTalks = {
  readonly talks: readonly ListedStaffTalk[];
  readonly total: number;
  readonly page: number;
};

/** The talks somebody has as employee, or holds: what is to come first, then the latest. */
export async function listStaffTalks(
  tx: TenantTx,
  actor: Actor,
  { as, page, size }: { readonly as: "employee" | "holder"; readonly page: number; readonly size: number },
  now: Date,
): Promise<StaffTalks> {
  const mine = as === "employee" ? Prisma.sql`c.employee_id` : Prisma.sql`c.coach_id`;
  const where = Prisma.sql`c.institution_id = ${actor.institutionId}::uuid and c.employee_id is not null
    and ${mine} = ${actor.personId}::uuid`;
  const isEnded =
    as === "employee" ? Prisma.sql`false` : Prisma.sql`(c.employee_id, c.kind) not in (table still_held)`;
  const [counted] = await tx.$queryRaw<{ total: number }[]>`
    select count(*)::int as total from conversations c where ${where}`;
  const rows = await tx.$queryRaw<(Row & { isEnded: boolean })[]>`
    with still_held as materialized (${stillHeldBy(actor, now)})
    select ${isEnded} as "isEnded", ${facts(now)}
    where ${where}
    order by coalesce(c.held_on, (c.planned_for at time zone 'Europe/Amsterdam')::date) desc, c.id desc
    limit ${size} offset ${(page - 1) * size}`;
  const talks = rows.map(({ isEnded: hasEnded, ...row }) => ({ ...toFacts(row), isEnded: hasEnded }));
  return { talks, total: counted?.total ?? 0, page };
}

/** What was said in a talk; empty while nothing was written. Only after mayReadStaffContent. */
export async function findStaffReport(tx: TenantTx, actor: Actor, talkId: string): Promise<StaffReport> {
  const [row] = await tx.$queryRaw<{ body: Uint8Array }[]>`
    select body from conversation_reports
    where institution_id = ${actor.institutionId}::uuid and conversation_id = ${talkId}::uuid`;
  if (!row) return emptyStaffReport;
  return readStaffReport(await unseal(tx, actor.institutionId, placeOfReport(talkId), row.body));
}

/** Where the reaction of an employee lies, for its seal. */
export function placeOfReaction(talkId: string) {
  return { table: "conversation_confirmations", id: talkId, column: "reaction" };
}

/** What the employee said beside the report; null when they just agreed. Only after mayReadStaffContent. */
export async function findReaction(tx: TenantTx, actor: Actor, talk: StaffTalkFacts): Promise<string | null> {
  if (!talk.hasReaction) return null;
  const [row] = await tx.$queryRaw<{ reaction: Uint8Array | null }[]>`
    select reaction from conversation_confirmations where institution_id = ${actor.institutionId}::uuid
      and conversation_id = ${talk.id}::uuid and person_id = ${talk.employeeId}::uuid`;
  return row?.reaction ? unseal(tx, actor.institutionId, placeOfReaction(talk.id), row.reaction) : null;
}

export type EmployeeView = {
  readonly id: string;
  readonly name: PersonName;
  readonly holders: readonly Holder[];
  readonly rules: readonly KindRule[];
};

/** Somebody employed today, with who may hold talks with them; null for anybody else. */
export async function findEmployee(
  tx: TenantTx,
  actor: Actor,
  employeeId: string,
  now: Date,
): Promise<EmployeeView | null> {
  const [row] = await tx.$queryRaw<Pick<EmployeeView, "id" | "name">[]>`
    select s.person_id::text as id, ${personNameById(Prisma.sql`s.institution_id`, Prisma.sql`s.person_id`)} as name
    from staff_members s where s.institution_id = ${actor.institutionId}::uuid and s.person_id = ${employeeId}::uuid
      and ${runsOn(Prisma.sql`s`, dayOf(now))}`;
  if (!row) return null;
  const rules = await listKindRules(tx, actor.institutionId);
  return { ...row, rules, holders: await listHolders(tx, actor, employeeId, now) };
}

/** As findEmployee, and nobody else writes about their talks until this transaction ends. */
export async function claimEmployee(tx: TenantTx, actor: Actor, employeeId: string, now: Date) {
  await tx.$queryRaw`select from staff_members
    where institution_id = ${actor.institutionId}::uuid and person_id = ${employeeId}::uuid for no key update`;
  return findEmployee(tx, actor, employeeId, now);
}
