import "server-only";

import type { Actor, PersonName } from "@/lib/platform/actor";
import { type Day, dayOf, later, type SchoolYear, schoolYearOf } from "@/lib/platform/calendar";
import { personNameById } from "@/lib/platform/person-name";
import { Prisma } from "@/lib/platform/prisma/client";
import { answeredOf, waitingAtTeams } from "@/lib/plans/proposals/tasks/queries";
import { type Question, question } from "@/lib/platform/together";

/** What somebody's own plan asks of them, and what plans that are open to them ask: facts only, so that showing it opens no content. */
export type PersonalTask = {
  readonly kind:
    | "agree"
    | "look-along"
    | "opened"
    | "due"
    | "make"
    | "look-back"
    | "choose-day"
    | "answered"
    | "unanswered"
    | "proposals";
  readonly id: string;
  readonly count: number;
  /** Whose plan it is; null for one's own. */
  readonly name: PersonName | null;
  readonly on: Day | null;
  /** The school year of a plan of one's own; null for this one, and for a colleague's. */
  readonly schoolYear: SchoolYear | null;
};

const ahead = { days: 7 };

/** Plans a leader is asked to agree with or has not read yet; of one's own what is due, and that there is none. */
export function personalTasksOf(actor: Actor, now: Date): Question<readonly PersonalTask[]> | null {
  if (actor.kind !== "staff") return null;
  const isInTeam = actor.teams.length + actor.ledTeams.length > 0;
  const parts = [
    dueActions(actor, now),
    lookingBack(actor, now),
    noReviewDay(actor, now),
    answeredOf(actor, now),
    ...(actor.ledTeams.length > 0 ? [waitingAtTeams(actor, now)] : []),
    ...(isInTeam ? [notMade(actor, now)] : []),
    ...(actor.offices.has("team-lead") ? [openToMe(actor)] : []),
  ];
  return question(Prisma.sql`${Prisma.join(parts, " union all ")}`);
}

/** Open actions of this year's plan or the next; of a year gone by nothing can be changed any more. */
function dueActions({ institutionId, personId }: Actor, now: Date): Prisma.Sql {
  return Prisma.sql`(select 'due' as kind, 'own-due' as id, count(*)::int as count, null::jsonb as name,
      to_char(min(x.due_on), 'YYYY-MM-DD') as "on",
      nullif(min(p.school_year), ${schoolYearOf(now)})::int as "schoolYear" from personal_plan_pieces x
    join personal_plans p on p.institution_id = x.institution_id and p.id = x.plan_id
      and p.school_year >= ${schoolYearOf(now)} and p.closed_at is null
    where x.institution_id = ${institutionId}::uuid and x.person_id = ${personId}::uuid and x.kind = 'action'
      and x.progress not in ('done', 'stopped') and x.carried_to is null
      and x.due_on <= ${later(dayOf(now), ahead)}::date and x.due_on >= ${later(dayOf(now), { months: -12 })}::date
    having count(*) > 0)`;
}

/** Until which day of a school year one is still asked to look back on the year before: by then the new plan is the one that counts. */
const lookingBackUntil = "10-31";

/** The day on which one wanted to look back is there, or was this school year; of the year before until the end of October. */
function lookingBack({ institutionId, personId }: Actor, now: Date): Prisma.Sql {
  return Prisma.sql`(select 'look-back', 'own-look-back', 1, null::jsonb, to_char(p.review_on, 'YYYY-MM-DD'),
      nullif(p.school_year, ${schoolYearOf(now)})::int
    from personal_plans p where p.institution_id = ${institutionId}::uuid and p.person_id = ${personId}::uuid
      and p.school_year between ${firstAsked(now)} and ${schoolYearOf(now)} and p.closed_at is null and p.review_on <= ${dayOf(now)}::date and p.looked_back_at is null
    order by p.school_year limit 1)`;
}

/** While the yearly round past all plans runs: this year's plan has no day on which its owner looks back (G7). */
function noReviewDay({ institutionId, personId }: Actor, now: Date): Prisma.Sql {
  return Prisma.sql`(select 'choose-day', 'own-choose-day', 1, null::jsonb, to_char(r.due_on, 'YYYY-MM-DD'), null::int
    from review_campaigns r
    join personal_plans p on p.institution_id = r.institution_id and p.person_id = ${personId}::uuid
      and p.school_year = r.school_year and p.review_on is null and p.looked_back_at is null and p.closed_at is null
    where r.institution_id = ${institutionId}::uuid and r.school_year = ${schoolYearOf(now)}
      and r.due_on >= ${dayOf(now)}::date)`;
}

function firstAsked(now: Date): SchoolYear {
  const schoolYear = schoolYearOf(now);
  return dayOf(now) <= `${schoolYear}-${lookingBackUntil}` ? schoolYear - 1 : schoolYear;
}

function notMade({ institutionId, personId }: Actor, now: Date): Prisma.Sql {
  return Prisma.sql`(select 'make', 'own-make', 1, null::jsonb, null, null::int where not exists (select from personal_plans p
    where p.institution_id = ${institutionId}::uuid and p.person_id = ${personId}::uuid
      and p.school_year = ${schoolYearOf(now)}))`;
}

/** What is open to the reader of whom they lead and asks an answer, or was opened since they last read it. */
function openToMe({ institutionId, personId }: Actor): Prisma.Sql {
  return Prisma.sql`(select case when o.asked then 'agree' when o.looked_back then 'look-along' else 'opened' end, o.plan_id::text, 1,
      ${personNameById(Prisma.sql`${institutionId}::uuid`, Prisma.sql`o.person_id`)}, null, null::int
    from (select x.plan_id, x.person_id, max(x.opened_at) as opened_at, exists (select from personal_plan_agreements a
        where a.institution_id = ${institutionId}::uuid and a.plan_id = x.plan_id and a.agreed_at is null
          and a.leader_id = ${personId}::uuid) as asked,
        exists (select from personal_plans p where p.institution_id = ${institutionId}::uuid and p.id = x.plan_id
          and p.looked_back_at is not null and p.reviewed_at is null) as looked_back
      from personal_plan_pieces x where x.institution_id = ${institutionId}::uuid
        and x.opened_to_id = ${personId}::uuid and x.person_id in (select current_followers())
      group by x.plan_id, x.person_id) o
    where o.asked or o.looked_back or not exists (select from trail_events e where e.institution_id = ${institutionId}::uuid
      and e.kind = 'read' and e.actor_id = ${personId}::uuid and e.entity = 'personal-plan'
      and e.entity_id = o.plan_id and (e.at >= o.opened_at or e.on_day = current_day()))
    order by o.asked desc, o.looked_back desc, o.opened_at limit 10)`;
}
