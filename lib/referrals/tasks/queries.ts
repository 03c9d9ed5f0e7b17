import "server-only";

import type { Actor, PersonName } from "@/lib/platform/actor";
import { type Day, dayOf, later } from "@/lib/platform/calendar";
import { personNameOf } from "@/lib/platform/person-name";
import { Prisma } from "@/lib/platform/prisma/client";
import { coachesOn, runsOn } from "@/lib/platform/running";
import { type Question, question } from "@/lib/platform/together";
import { daysToTalk } from "@/lib/referrals/notes/rules";
import { mayListCases } from "@/lib/referrals/policy";
import { advises } from "@/lib/referrals/queries";

/** What a referral asks on Vandaag, of whom it is there for: a word of it is not among it. */
export type ReferralTask = {
  readonly kind:
    | "agree"
    | "steps"
    | "consent"
    | "offer"
    | "step"
    | "send"
    | "returned"
    | "feedback"
    | "take-up"
    | "asked"
    | "pick-up"
    | "told"
    | "noted";
  readonly id: string;
  /** Below the institution's address. */
  readonly path: string;
  readonly student: PersonName;
  readonly on: Day | null;
};

const daysAhead = 7;
const mostTasks = 20;

/** For how long news stays on Vandaag. */
const daysOfNews = 14;

/** What has a day first, the nearest before the others. */
const first = Prisma.sql`order by "on", kind, id limit ${mostTasks}`;

/** For Vandaag: of a student what waits for their say and what was told about them, of a coach and an adviser what is theirs to do. */
export function referralTasksOf(actor: Actor, now: Date): Question<readonly ReferralTask[]> | null {
  const parts =
    actor.kind === "student"
      ? [ofStudent(actor, now), noted(actor, now)]
      : [
          ...(actor.isCoach ? [ofCoach(actor, now)] : []),
          ...(mayListCases(actor) ? [ofAdviser(actor, now)] : []),
          pickUps(actor, now),
          told(actor, now),
        ];
  return question(Prisma.join(parts, " union all "));
}

const goesOn = Prisma.sql`r.withdrawn_at is null and r.closed_at is null and r.returned_at is null`;

function task(kind: Prisma.Sql, { on = Prisma.sql`null::text` }: { on?: Prisma.Sql } = {}): Prisma.Sql {
  return Prisma.sql`select ${kind} as kind, r.id::text as id, '/doorverwijzingen/' || r.id as path,
    ${personNameOf(Prisma.sql`p`)} as student, ${on} as "on"`;
}

function from({ institutionId }: Actor): Prisma.Sql {
  return Prisma.sql`from referrals r
    join people p on p.institution_id = ${institutionId}::uuid and p.id = r.student_id`;
}

function stepsDue({ institutionId }: Actor, doer: Prisma.Sql, now: Date): Prisma.Sql {
  return Prisma.sql`join lateral (select min(s.due_on)::text as due_on from referral_steps s
    where s.institution_id = ${institutionId}::uuid and s.referral_id = r.id and s.settled_at is null
      and s.doer in (${doer}) and (s.doer <> 'parent' or s.consented_at is not null)
      and s.due_on <= ${later(dayOf(now), { days: daysAhead })}::date) due on due.due_on is not null`;
}

/** To say yes or no to, once for each referral. */
function ofStudent(actor: Actor, now: Date): Prisma.Sql {
  const mine = Prisma.sql`r.institution_id = ${actor.institutionId}::uuid and r.student_id = ${actor.personId}::uuid and ${goesOn}`;
  const inst = Prisma.sql`${actor.institutionId}::uuid`;
  return Prisma.sql`(
    ${task(Prisma.sql`'agree'`)} ${from(actor)} where ${mine} and r.agreed_at is null and r.declined_at is null
    union all
    ${task(Prisma.sql`'steps'`)} ${from(actor)} where ${mine} and r.accepted_at is not null and r.steps_agreed_at is null
      and exists (select from referral_steps s where s.institution_id = ${inst} and s.referral_id = r.id)
    union all
    ${task(Prisma.sql`'consent'`)} ${from(actor)} where ${mine} and exists (select from referral_steps s
      where s.institution_id = ${inst} and s.referral_id = r.id and s.doer = 'parent' and s.settled_at is null
        and s.consented_at is null and s.declined_at is null)
    union all
    ${task(Prisma.sql`'offer'`)} ${from(actor)} where ${mine} and exists (select from programme_places l
      where l.institution_id = ${inst} and l.referral_id = r.id and l.enrolled_at is null and l.declined_at is null)
    union all
    ${task(Prisma.sql`'step'`, { on: Prisma.sql`due.due_on` })} ${from(actor)}
      ${stepsDue(actor, Prisma.sql`'student'`, now)} where ${mine}
    ${first})`;
}

/** To send what the student agreed to, to do one's own steps, and for two weeks the news of how it went. */
function ofCoach(actor: Actor, now: Date): Prisma.Sql {
  const since = new Date(now.getTime() - daysOfNews * 86_400_000);
  const coached = Prisma.sql`join coach_assignments a on a.institution_id = ${actor.institutionId}::uuid
    and a.student_id = r.student_id and a.coach_id = ${actor.personId}::uuid and ${coachesOn(Prisma.sql`a`, dayOf(now))}`;
  const mine = Prisma.sql`r.institution_id = ${actor.institutionId}::uuid and r.withdrawn_at is null
    and (r.author_id = ${actor.personId}::uuid or a.opens_earlier)`;
  return Prisma.sql`(
    ${task(Prisma.sql`'send'`)} ${from(actor)} ${coached} where ${mine} and r.author_id = ${actor.personId}::uuid
      and r.agreed_at is not null and r.sent_at is null
    union all
    ${task(Prisma.sql`'returned'`)} ${from(actor)} ${coached} where ${mine} and r.returned_at > ${since}
    union all
    ${task(Prisma.sql`'feedback'`)} ${from(actor)} ${coached} where ${mine} and r.feedback_at > ${since}
    union all
    ${task(Prisma.sql`'step'`, { on: Prisma.sql`due.due_on` })} ${from(actor)} ${coached}
      ${stepsDue(actor, Prisma.sql`'coach'`, now)} where ${mine} and r.closed_at is null
    ${first})`;
}

/** To take up what waits for the unit, to open what a student asked for, and to do one's own steps. */
function ofAdviser(actor: Actor, now: Date): Prisma.Sql {
  const unitIds = actor.teams.map(({ id }) => id);
  const [inst, me] = [Prisma.sql`${actor.institutionId}::uuid`, Prisma.sql`${actor.personId}::uuid`];
  const inUnit = Prisma.sql`r.institution_id = ${inst} and r.unit_id = any(${unitIds}::uuid[])
    and r.student_id <> ${me} and r.sent_at is not null and ${goesOn}`;
  const talkedFrom = new Date(now.getTime() - daysToTalk * 86_400_000);
  return Prisma.sql`(
    ${task(Prisma.sql`'take-up'`)} ${from(actor)} where ${inUnit} and (r.handler_id is null
      or not ${advises(inst, Prisma.sql`r.handler_id`, Prisma.sql`r.unit_id`, now)})
      and not exists (select from coach_assignments a where a.institution_id = ${inst} and a.student_id = r.student_id
        and a.coach_id = ${me} and ${coachesOn(Prisma.sql`a`, dayOf(now))})
    union all
    ${task(Prisma.sql`'asked'`)} ${from(actor)} where r.institution_id = ${inst} and r.handler_id = ${me}
      and r.unit_id = any(${unitIds}::uuid[]) and r.withdrawn_at is null
      and r.notes_opened_at is null and r.notes_asked_at > ${talkedFrom}
    union all
    ${task(Prisma.sql`'step'`, { on: Prisma.sql`due.due_on` })} ${from(actor)}
      ${stepsDue(actor, Prisma.sql`'adviser', 'company', 'parent'`, now)} where ${inUnit} and r.handler_id = ${me}
    ${first})`;
}

/** What somebody took up themselves, from its day on: on the page of a student they coach, and else where they find their own. */
function pickUps({ institutionId, personId }: Actor, now: Date): Prisma.Sql {
  const inst = Prisma.sql`${institutionId}::uuid`;
  return Prisma.sql`(
    select 'pick-up' as kind, k.id::text as id, case when exists (select from coach_assignments a where a.institution_id = ${inst}
        and a.student_id = k.student_id and a.coach_id = ${personId}::uuid and ${coachesOn(Prisma.sql`a`, dayOf(now))})
      then '/studenten/' || k.student_id else '/signaal' end as path, ${personNameOf(Prisma.sql`p`)} as student, k.due_on::text as "on"
    from pick_ups k join people p on p.institution_id = ${inst} and p.id = k.student_id
    where k.institution_id = ${inst} and k.person_id = ${personId}::uuid and k.settled_at is null
      and k.due_on <= ${dayOf(now)}::date
    order by k.due_on, k.id limit ${mostTasks})`;
}

/** What a coach told the reader about a student, until they read it. */
function told(actor: Actor, now: Date): Prisma.Sql {
  const { institutionId, personId, teams } = actor;
  const inst = Prisma.sql`${institutionId}::uuid`;
  return openNotes(
    actor,
    "told",
    Prisma.sql`n.reader_id = ${personId}::uuid
      and exists (select from enrolments l where l.institution_id = ${inst} and l.student_id = n.student_id
        and l.team_id = any(${teams.map(({ id }) => id)}::uuid[]) and ${runsOn(Prisma.sql`l`, dayOf(now))})
      and not exists (select from trail_events e where e.institution_id = ${inst} and e.kind = 'read'
        and e.actor_id = ${personId}::uuid and e.entity = 'colleague-note' and e.entity_id = n.id)`,
    now,
  );
}

/** That a coach told a colleague something about the reader, who can read it and end it. */
function noted(actor: Actor, now: Date): Prisma.Sql {
  return openNotes(actor, "noted", Prisma.sql`n.student_id = ${actor.personId}::uuid`, now);
}

/** Notes to a colleague that are still read, for two weeks at most. */
function openNotes(
  { institutionId }: Actor,
  kind: "told" | "noted",
  whose: Prisma.Sql,
  now: Date,
): Prisma.Sql {
  const inst = Prisma.sql`${institutionId}::uuid`;
  const since = new Date(now.getTime() - daysOfNews * 86_400_000);
  return Prisma.sql`(
    select ${kind}::text as kind, n.id::text as id, '/overleg/' || n.id as path, ${personNameOf(Prisma.sql`p`)} as student,
      n.ends_on::text as "on"
    from colleague_notes n join people p on p.institution_id = ${inst} and p.id = n.student_id
    where n.institution_id = ${inst} and n.ended_at is null and n.ends_on >= ${dayOf(now)}::date
      and n.written_at > ${since} and ${whose}
    order by n.id desc limit ${mostTasks})`;
}
