import "server-only";

import {
  agendaPageSize,
  agreementsUntil,
  plannedUntil,
  statesOf,
  type Tab,
} from "@/lib/conversations/agenda/rules";
import type { AgendaQuery } from "@/lib/conversations/agenda/schema";
import { objectionDays } from "@/lib/conversations/confirmations/rules";
import type { Doer } from "@/lib/conversations/agreements/rules";
import { listProgress, type StudentProgress } from "@/lib/conversations/coverage/queries";
import { isDue, type Summary, summaryOf } from "@/lib/conversations/coverage/rules";
import { byTurn } from "@/lib/conversations/caseload/rules";
import { handoversOf, type HandoverView } from "@/lib/conversations/handover/queries";
import { coachOfTalk, isUnrecorded, isWithIntaker } from "@/lib/conversations/queries";
import type { Kind, Place, TalkState } from "@/lib/conversations/rules";
import type { Actor, PersonName } from "@/lib/platform/actor";
import { type Day, dayOf, later, momentOf } from "@/lib/platform/calendar";
import { personNameById } from "@/lib/platform/person-name";
import { Prisma } from "@/lib/platform/prisma/client";
import { coachesOn } from "@/lib/platform/running";
import type { TenantTx } from "@/lib/platform/tenancy";
import { withMoments } from "@/lib/platform/together";

/** A talk in a list: facts only. */
export type ListedTalk = {
  readonly id: string;
  readonly studentId: string;
  readonly studentName: PersonName;
  readonly coachName: PersonName;
  readonly kind: Kind;
  readonly place: Place | null;
  /** How long it is to take, and in which room, as it was planned. */
  readonly plannedMinutes: number | null;
  readonly room: string;
  readonly state: TalkState;
  readonly plannedFor: Date | null;
  readonly heldOn: Day | null;
  /** When the two confirmed it on one screen; null when they did not. */
  readonly togetherAt: Date | null;
};

/** A talk that is still to come, and whether the reader wrote down something of their own before it. */
export type ComingTalk = ListedTalk & { readonly isPrepared: boolean };

/** That something agreed is due, and when; its words are for the page of the student. */
export type DueAgreement = {
  readonly id: string;
  readonly talkId: string;
  readonly studentId: string;
  readonly studentName: PersonName;
  readonly doer: Doer;
  readonly dueOn: Day;
};

/**
 * Talks somebody holds as present coach or as intaker, or has as student, each with its state as `stateOf` says it. What an
 * earlier coach planned and did not record is the present coach's.
 */
function ownTalks(actor: Actor, now: Date): Prisma.Sql {
  const own =
    actor.kind === "student"
      ? Prisma.sql`c.student_id = ${actor.personId}::uuid`
      : heldTalks(actor, dayOf(now));
  return Prisma.sql`
    select c.id::text as id, c.student_id::text as "studentId", c.kind, c.place, c.planned_for as "plannedFor",
      c.planned_minutes as "plannedMinutes", c.room, c.held_on::text as "heldOn", ${personNameById(Prisma.sql`c.institution_id`, Prisma.sql`c.student_id`)} as "studentName",
      ${personNameById(Prisma.sql`c.institution_id`, coachOfTalk(dayOf(now)))} as "coachName",
      case when exists (select from conversation_cancellations x
          where x.institution_id = c.institution_id and x.conversation_id = c.id) then 'cancelled'
        when c.held_on is not null and exists (select from conversation_confirmations k where k.institution_id = c.institution_id
          and k.conversation_id = c.id and k.person_id = c.student_id) then 'confirmed'
        when c.held_on is not null then 'recorded'
        when c.planned_for > ${now} then 'planned'
        else 'to-record' end as state,
      (select k.confirmed_at from conversation_confirmations k where k.institution_id = c.institution_id
        and k.conversation_id = c.id and k.person_id = c.student_id and k.how = 'shared-screen') as "togetherAt"
    from conversations c where c.institution_id = ${actor.institutionId}::uuid and ${own}`;
}

/** By the students somebody coaches or holds intakes with, each of few talks: never by all talks there are. */
function heldTalks({ institutionId, personId }: Actor, today: Day): Prisma.Sql {
  const me = Prisma.sql`${personId}::uuid`;
  const coached = Prisma.sql`select a.student_id from coach_assignments a
    where a.institution_id = ${institutionId}::uuid and a.coach_id = ${me} and ${coachesOn(Prisma.sql`a`, today)}`;
  return Prisma.sql`c.student_id in (${coached}
      union select i.student_id from intakers_on(${today}::date) i where i.person_id = ${me})
    and case when ${isWithIntaker(today)} then c.coach_id = ${me}
      else (c.coach_id = ${me} or ${isUnrecorded}) and c.student_id in (${coached}) end`;
}

export type Agenda = {
  readonly talks: readonly ListedTalk[];
  readonly counts: Readonly<Record<Tab, number>>;
  readonly page: number;
  readonly pages: number;
};

type AgendaRow = ListedTalk & { readonly counts: Readonly<Record<Tab, number>> };

/** One tab of somebody's own talks, with how many stand under each tab. What asks something comes first. */
export async function listOwnTalks(
  tx: TenantTx,
  actor: Actor,
  { tab, page }: AgendaQuery,
  now: Date,
): Promise<Agenda> {
  const states = [...statesOf[tab]];
  const rows = await tx.$queryRaw<(Partial<AgendaRow> & Pick<AgendaRow, "counts">)[]>`
    with own as (${ownTalks(actor, now)}),
    counts as (select jsonb_build_object(
      'ahead', count(*) filter (where state in ('planned', 'to-record')), 'waiting', count(*) filter (where state = 'recorded'),
      'held', count(*) filter (where state = 'confirmed'), 'cancelled', count(*) filter (where state = 'cancelled')) as counts from own)
    select shown.*, counts.counts from counts left join (
      select * from own where state = any(${states}::text[])
      order by case when state in ('planned', 'to-record') then "plannedFor" end, "heldOn" desc, "plannedFor" desc, id
      limit ${agendaPageSize} offset ${(page - 1) * agendaPageSize}) shown on true`;
  const counts = rows[0]?.counts ?? { ahead: 0, waiting: 0, held: 0, cancelled: 0 };
  const talks = rows.filter((row): row is AgendaRow => typeof row.id === "string");
  return { talks, counts, page, pages: Math.max(1, Math.ceil(counts[tab] / agendaPageSize)) };
}

/** What talks ask of somebody now, for "Vandaag": facts only, so that showing it opens no content. */
export type TalksToDo = {
  /** Coach: held or missed, and not recorded yet. */
  readonly toRecord: readonly ListedTalk[];
  /** Planned from now until the end of this week; a student's own a few days further, where the week ends sooner. */
  readonly planned: readonly ComingTalk[];
  /** Student: recorded, and waiting for their confirmation. */
  readonly toConfirm: readonly ListedTalk[];
  /** Student: confirmed on the coach's screen not long ago, to read again on their own. */
  readonly toReadAgain: readonly ListedTalk[];
  /** Open agreements whose date lies within a week or has passed. */
  readonly agreements: readonly DueAgreement[];
  /** Coach: the figures of "Mijn studenten", and whose turn it is. */
  readonly caseload: {
    readonly summary: Summary;
    readonly due: readonly StudentProgress[];
  } | null;
};

/** With whom somebody handed over not long ago, as `listHandovers` says it. */
type AllToDo = TalksToDo & { readonly handovers: readonly HandoverView[] };

/** Two statements for a coach, one for anybody else. Each list of talks holds at most forty; `summary` counts all. */
export async function listTalksToDo(tx: TenantTx, actor: Actor, now: Date): Promise<AllToDo> {
  const { talks, agreements, handovers } = await listDue(tx, actor, now);
  const progress = actor.isCoach ? await listProgress(tx, actor, { coachId: actor.personId }, now) : null;
  const inState = (state: TalkState) => talks.filter((talk) => talk.state === state);
  return {
    toRecord: actor.kind === "staff" ? inState("to-record") : [],
    planned: inState("planned"),
    toConfirm: actor.kind === "student" ? inState("recorded") : [],
    toReadAgain: actor.kind === "student" ? inState("confirmed") : [],
    agreements,
    handovers,
    caseload: progress ? caseloadOf(progress.students) : null,
  };
}

function caseloadOf(students: readonly StudentProgress[]) {
  return {
    summary: summaryOf(students),
    due: byTurn(students)
      .filter(({ turn }) => isDue(turn))
      .slice(0, 20),
  };
}

type Due = Pick<AllToDo, "agreements" | "handovers"> & { readonly talks: readonly ComingTalk[] };
type DueRow = { talks: ComingTalk[]; agreements: DueAgreement[]; handovers: HandoverView[] };

async function listDue(tx: TenantTx, actor: Actor, now: Date): Promise<Due> {
  const until = momentOf(later(plannedUntil(actor.kind === "student", now), { days: 1 }), "00:00");
  const state = actor.kind === "student" ? "recorded" : "to-record";
  const handovers = actor.kind === "student" ? Prisma.sql`select null where false` : handoversOf(actor, now);
  const [row] = await tx.$queryRaw<DueRow[]>`
    with own as (${ownTalks(actor, now)}),
    talks as (select own.*, exists (select from conversation_preparations p where p.institution_id = ${actor.institutionId}::uuid
        and p.conversation_id = own.id::uuid and p.author_id = ${actor.personId}::uuid) as "isPrepared"
      from own where state = ${state} or (state = 'planned' and "plannedFor" < ${until})
        or ${toReadAgain(actor, now)}
      order by "plannedFor", id limit 40)
    select (select coalesce(jsonb_agg(t), '[]') from talks t) as talks,
      (select coalesce(jsonb_agg(d), '[]') from (${dueAgreements(actor, now)}) d) as agreements,
      (select coalesce(jsonb_agg(h), '[]') from (${handovers}) h) as handovers`;
  const talks = (row?.talks ?? []).map((talk) => withMoments(talk, "plannedFor", "togetherAt"));
  return { talks, agreements: row?.agreements ?? [], handovers: row?.handovers ?? [] };
}

/** Whether a talk of `own` was confirmed on the coach's screen, or the student first signed in after that, not long ago. */
function toReadAgain({ kind, personId }: Actor, now: Date): Prisma.Sql {
  if (kind !== "student") return Prisma.sql`false`;
  return Prisma.sql`("togetherAt" is not null
    and (greatest("togetherAt", entrance.first_sign_in(${personId}::uuid)) at time zone 'Europe/Amsterdam')::date
      >= ${later(dayOf(now), { days: -objectionDays })}::date)`;
}

function dueAgreements(actor: Actor, now: Date): Prisma.Sql {
  const whose =
    actor.kind === "student"
      ? Prisma.sql`g.student_id = ${actor.personId}::uuid`
      : Prisma.sql`exists (select from coach_assignments a where a.institution_id = g.institution_id
          and a.student_id = g.student_id and a.coach_id = ${actor.personId}::uuid
          and ${coachesOn(Prisma.sql`a`, dayOf(now))} and (a.opens_earlier or c.coach_id = a.coach_id))`;
  return Prisma.sql`
    select g.id, g.conversation_id as "talkId", g.student_id as "studentId", g.doer, g.due_on as "dueOn",
      ${personNameById(Prisma.sql`g.institution_id`, Prisma.sql`g.student_id`)} as "studentName"
    from agreements g
    join conversations c on c.institution_id = g.institution_id and c.id = g.conversation_id
    where g.institution_id = ${actor.institutionId}::uuid and ${whose} and g.settled_at is null
      and g.due_on <= ${agreementsUntil(now)}::date
    order by g.due_on, g.id limit 20`;
}
