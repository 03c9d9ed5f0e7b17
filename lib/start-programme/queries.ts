import "server-only";

import { teachingWeeks } from "@/lib/conversations/coverage/rules";
import type { Actor, PersonName } from "@/lib/platform/actor";
import { type Day, dayOf, rangeOf, schoolYearOf } from "@/lib/platform/calendar";
import { personNameById } from "@/lib/platform/person-name";
import { Prisma } from "@/lib/platform/prisma/client";
import { runsOn } from "@/lib/platform/running";
import type { TenantTx } from "@/lib/platform/tenancy";
import { ask, type Question, question } from "@/lib/platform/together";
import {
  type Start,
  type StartOutcome,
  type StartStanding,
  startStandingOf,
  type SwitchReason,
} from "@/lib/start-programme/rules";

/** What was concluded of a start, when and by whom. */
export type StartReview = {
  readonly outcome: StartOutcome;
  /** Why it is a switch and where to: nothing where it is none, or where the database does not show it to this reader. */
  readonly reason: SwitchReason | null;
  readonly towards: string | null;
  readonly reviewedOn: Day;
  readonly reviewedBy: PersonName;
};

export type StartView = {
  readonly enrolmentId: string;
  readonly standing: StartStanding;
  /** The latest first. */
  readonly reviews: readonly StartReview[];
};

type Row = {
  readonly enrolmentId: string;
  readonly startsOn: Day;
  readonly studyYear: number;
  readonly holidays: readonly Day[];
  readonly reviews: readonly StartReview[];
};

/** A student's start in the programme they are in now, with what was concluded of it; null without an enrolment. One statement. */
export function findStart(
  tx: TenantTx,
  actor: Actor,
  studentId: string,
  now: Date,
): Promise<StartView | null> {
  return ask(tx, startOf(actor, studentId, now));
}

/** As findStart, for a page that asks more. */
export function startOf({ institutionId }: Actor, studentId: string, now: Date): Question<StartView | null> {
  const [today, year] = [dayOf(now), schoolYearOf(now)];
  const { from, to } = rangeOf(year);
  const rows = Prisma.sql`
    select e.id as "enrolmentId", e.starts_on::text as "startsOn", e.study_year as "studyYear",
      array(select h.monday::text from holiday_weeks h where h.institution_id = ${institutionId}::uuid
        and h.monday between ${from}::date and ${to}::date) as holidays,
      (select coalesce(jsonb_agg(jsonb_build_object('outcome', r.outcome, 'reason', w.reason, 'towards', w.towards,
          'reviewedOn', r.reviewed_on, 'reviewedBy', ${personNameById(Prisma.sql`${institutionId}::uuid`, Prisma.sql`r.reviewed_by_id`)})
          order by r.made_at desc, r.id desc), '[]')
        from start_reviews r
        left join start_switches w on w.institution_id = ${institutionId}::uuid and w.review_id = r.id
        where r.institution_id = ${institutionId}::uuid and r.enrolment_id = e.id) as reviews
    from enrolments e
    where e.institution_id = ${institutionId}::uuid and e.student_id = ${studentId}::uuid and ${runsOn(Prisma.sql`e`, today)}
    order by e.starts_on desc, e.id desc limit 1`;
  return question(rows, ([row]: readonly Row[]) => {
    if (!row) return null;
    const start: Start = { startsOn: row.startsOn, studyYear: row.studyYear };
    const weeks = teachingWeeks(year, row.holidays);
    const standing = startStandingOf(start, row.reviews[0]?.outcome ?? null, weeks, today);
    return { enrolmentId: row.enrolmentId, standing, reviews: row.reviews };
  });
}

/** How the starts of a team's beginners of this school year went: to be looked back on, in the right place, and so on. */
export type StartFigures = Readonly<Record<StartOutcome | "open", number>>;

/** Of everybody in their first year who began in a team this school year; facts, for who leads it. */
export async function countStarts(
  tx: TenantTx,
  { institutionId }: Actor,
  teamId: string,
  now: Date,
): Promise<StartFigures> {
  const { from } = rangeOf(schoolYearOf(now));
  const rows = await tx.$queryRaw<{ outcome: StartOutcome | null; count: number }[]>`
    select r.outcome, count(*)::int as count
    from enrolments e
    left join lateral (select v.outcome from start_reviews v
      where v.institution_id = ${institutionId}::uuid and v.enrolment_id = e.id
      order by v.made_at desc, v.id desc limit 1) r on true
    where e.institution_id = ${institutionId}::uuid and e.team_id = ${teamId}::uuid and e.study_year = 1
      and e.starts_on between ${from}::date and ${dayOf(now)}::date
    group by r.outcome`;
  const of = (outcome: StartOutcome | null) => rows.find((row) => row.outcome === outcome)?.count ?? 0;
  return {
    open: of(null),
    "in-place": of("in-place"),
    switch: of("switch"),
    "still-looking": of("still-looking"),
  };
}
