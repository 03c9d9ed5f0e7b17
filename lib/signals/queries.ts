import "server-only";

import { searchWordsOf } from "@/lib/organisation/names/rules";
import type { Actor, PersonName } from "@/lib/platform/actor";
import { type Day, dayOf } from "@/lib/platform/calendar";
import { fullName } from "@/lib/platform/format";
import { personNameOf } from "@/lib/platform/person-name";
import { Prisma } from "@/lib/platform/prisma/client";
import { coachesOn, runsOn } from "@/lib/platform/running";
import { unseal } from "@/lib/platform/seal";
import type { TenantTx } from "@/lib/platform/tenancy";
import { type Question, question } from "@/lib/platform/together";
import type { PickUpOutcome } from "@/lib/referrals/pickups/rules";
import { beyond } from "@/lib/search/rules";
import { daysToTalk, type Deed, isLongEnough, isSameName } from "@/lib/signals/rules";
import type { RaiseByNameInput } from "@/lib/signals/schema";

/** Where the text of a signal lies. */
export function placeOfSignal(id: string) {
  return { table: "signals", id, column: "body" };
}

export type Nearby = { readonly id: string; readonly name: PersonName; readonly groupName: string | null };

const mostFound = 8;

/** Students of the teams somebody works in, leads or coordinates, by the beginnings of their names: name and group only. */
export async function listNearby(tx: TenantTx, actor: Actor, search: string, now: Date): Promise<Nearby[]> {
  if (!isLongEnough(search)) return [];
  const { institutionId, personId, teams, ledTeams, coordinatedTeams } = actor;
  const near = [...teams, ...ledTeams, ...coordinatedTeams].map(({ id }) => id);
  const today = dayOf(now);
  const each = searchWordsOf(search).map(
    (word) => Prisma.sql`exists (select from search_words w where w.institution_id = ${institutionId}::uuid
      and w.kind = 'student' and w.entity_id = p.id and w.word >= ${word} and w.word < ${beyond(word)})`,
  );
  return tx.$queryRaw<Nearby[]>`
    select distinct on (p.sort_name, p.id) p.id::text as id, ${personNameOf(Prisma.sql`p`)} as name, e.group_name as "groupName"
    from enrolments e join people p on p.institution_id = ${institutionId}::uuid and p.id = e.student_id
    where e.institution_id = ${institutionId}::uuid and e.team_id = any(${near}::uuid[])
      and ${runsOn(Prisma.sql`e`, today)} and ${Prisma.join(each, " and ")}
      and not exists (select from coach_assignments a where a.institution_id = ${institutionId}::uuid
        and a.student_id = p.id and a.coach_id = ${personId}::uuid and ${coachesOn(Prisma.sql`a`, today)})
    order by p.sort_name, p.id limit ${mostFound}`;
}

export type Addressed = { readonly studentId: string; readonly coachId: string | null };

/** The students of a team who are called exactly so, with their coach: for the one who writes, not for a screen. */
export async function findByName(
  tx: TenantTx,
  { institutionId }: Actor,
  { name, teamId, group }: Pick<RaiseByNameInput, "name" | "teamId" | "group">,
  now: Date,
): Promise<Addressed[]> {
  const today = dayOf(now);
  const each = searchWordsOf(name).map(
    (
      word,
    ) => Prisma.sql`select w.entity_id from search_words w where w.institution_id = ${institutionId}::uuid
      and w.kind = 'student' and w.word = ${word}`,
  );
  const rows = await tx.$queryRaw<(Addressed & { name: PersonName })[]>`
    select p.id::text as "studentId", ${personNameOf(Prisma.sql`p`)} as name,
      (select a.coach_id::text from coach_assignments a where a.institution_id = ${institutionId}::uuid
        and a.student_id = p.id and ${coachesOn(Prisma.sql`a`, today)} limit 1) as "coachId"
    from people p
    where p.institution_id = ${institutionId}::uuid and p.id in (${Prisma.join(each, " intersect ")})
      and exists (select from enrolments e where e.institution_id = ${institutionId}::uuid and e.student_id = p.id
        and e.team_id = ${teamId}::uuid and ${runsOn(Prisma.sql`e`, today)}
        and (${group} = '' or lower(e.group_name) = lower(${group})))
    order by p.id limit 20`;
  return rows
    .filter((row) => isSameName(name, fullName(row.name)))
    .map(({ studentId, coachId }) => ({ studentId, coachId }));
}

export type SignalView = {
  readonly id: string;
  readonly studentId: string;
  readonly student: PersonName;
  readonly author: PersonName;
  readonly raisedAt: Date;
  readonly deed: Deed | null;
  readonly settledById: string | null;
  readonly askedAt: Date | null;
  readonly openedAt: Date | null;
  /** The coach of today. */
  readonly coachId: string | null;
  /** What who passed it on takes up themselves, until when, in how many minutes, and what came of it; for the coach alone. */
  readonly pickedUp: {
    readonly dueOn: Day;
    readonly minutes: number;
    readonly outcome: PickUpOutcome | null;
  } | null;
};

const mostListed = 50;

/** What was passed on to this coach about their present students: what waits first. Facts only. */
export function listSignals(tx: TenantTx, actor: Actor, now: Date): Promise<SignalView[]> {
  return tx.$queryRaw<SignalView[]>`
    ${signals(actor, now)} and coach.coach_id = ${actor.personId}::uuid
      and (s.settled_by_id is null or s.settled_by_id = ${actor.personId}::uuid)
    order by s.settled_at is not null, s.id desc limit ${mostListed}`;
}

/** What was passed on about this student: when, and where their asking stands. Nothing of what it says, nor by whom. */
export function listAbout(tx: TenantTx, actor: Actor, now: Date): Promise<SignalView[]> {
  return tx.$queryRaw<SignalView[]>`
    ${signals(actor, now)} and s.student_id = ${actor.personId}::uuid order by s.id desc limit ${mostListed}`;
}

/** One signal without its words; null when there is none. */
export async function findSignal(tx: TenantTx, actor: Actor, id: string, now: Date) {
  const [row] = await tx.$queryRaw<SignalView[]>`${signals(actor, now)} and s.id = ${id}::uuid`;
  return row ?? null;
}

/** As findSignal, and nobody else settles it until this transaction ends. */
export async function claimSignal(tx: TenantTx, actor: Actor, id: string, now: Date) {
  await tx.$queryRaw`select id from signals
    where institution_id = ${actor.institutionId}::uuid and id = ${id}::uuid for update`;
  return findSignal(tx, actor, id, now);
}

/** What was noticed. Only after mayReadSignal, and after the reading was noted. */
export async function findWords(tx: TenantTx, { institutionId }: Actor, id: string): Promise<string> {
  const [row] = await tx.$queryRaw<{ body: Uint8Array }[]>`
    select body from signals where institution_id = ${institutionId}::uuid and id = ${id}::uuid`;
  return row ? unseal(tx, institutionId, placeOfSignal(id), row.body) : "";
}

function signals({ institutionId }: Actor, now: Date): Prisma.Sql {
  return Prisma.sql`
    select s.id::text as id, s.student_id::text as "studentId", ${personNameOf(Prisma.sql`p`)} as student,
      ${personNameOf(Prisma.sql`w`)} as author, s.raised_at as "raisedAt", s.deed, s.settled_by_id::text as "settledById",
      s.asked_at as "askedAt", s.opened_at as "openedAt",
      coach.coach_id::text as "coachId",
      case when k.id is null then null
        else jsonb_build_object('dueOn', k.due_on::text, 'minutes', k.minutes, 'outcome', k.outcome) end as "pickedUp"
    from signals s
    join people p on p.institution_id = ${institutionId}::uuid and p.id = s.student_id
    join people w on w.institution_id = ${institutionId}::uuid and w.id = s.author_id
    left join lateral (select a.coach_id from coach_assignments a where a.institution_id = ${institutionId}::uuid
      and a.student_id = s.student_id and ${coachesOn(Prisma.sql`a`, dayOf(now))} limit 1) coach on true
    left join pick_ups k on k.institution_id = ${institutionId}::uuid and k.signal_id = s.id
    where s.institution_id = ${institutionId}::uuid`;
}

/** A signal that waits for its coach: to be read, or for a student who asked to read it too. */
export type WaitingSignal = { readonly id: string; readonly student: PersonName; readonly isAsked: boolean };

/** For Vandaag: what was passed on to this coach and not settled, or asked for; null for who coaches nobody. */
export function waitingSignalsOf(actor: Actor, now: Date): Question<readonly WaitingSignal[]> | null {
  if (!actor.isCoach) return null;
  const { institutionId, personId } = actor;
  const talkedFrom = new Date(now.getTime() - daysToTalk * 86_400_000);
  const isAsked = Prisma.sql`(s.opened_at is null and s.asked_at > ${talkedFrom})`;
  return question<WaitingSignal>(Prisma.sql`
    select s.id::text as id, ${personNameOf(Prisma.sql`p`)} as student, coalesce(${isAsked}, false) as "isAsked"
    from coach_assignments a
    join signals s on s.institution_id = ${institutionId}::uuid and s.student_id = a.student_id
      and (s.settled_at is null or (s.settled_by_id = ${personId}::uuid and ${isAsked}))
    join people p on p.institution_id = ${institutionId}::uuid and p.id = s.student_id
    where a.institution_id = ${institutionId}::uuid and a.coach_id = ${personId}::uuid
      and ${coachesOn(Prisma.sql`a`, dayOf(now))}
    order by s.id limit 20`);
}
