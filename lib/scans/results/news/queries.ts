import "server-only";

import { type Actor, holds, type PersonName } from "@/lib/platform/actor";
import { type Day, dayOf, later } from "@/lib/platform/calendar";
import { personNameById } from "@/lib/platform/person-name";
import { Prisma } from "@/lib/platform/prisma/client";
import { coachesOn, runsOn } from "@/lib/platform/running";
import { type Question, question } from "@/lib/platform/together";
import { isAdviser } from "@/lib/scans/student/sharing/policy";

/** Results somebody may read and did not open yet, those of one kind together; the newest stands for them. */
export type ResultNews = {
  /** One's own, as an employee or a student; of a student one coaches; opened by a colleague, or by a student; of a team one leads, also by others. */
  readonly kind: "own" | "own-scan" | "coached" | "shared" | "shared-scan" | "team" | "external";
  readonly count: number;
  /** The round, or the scan by others. */
  readonly roundId: string;
  readonly subjectId: string | null;
  readonly subjectName: PersonName | null;
  /** What the round is called; of a team, what the team is. */
  readonly name: string;
};

/** After so many days it is no news any more. */
const newFor = { days: 60 };

/** For Vandaag: results that are there and were not read, as the policies of each open them. No word of what is in them. */
export function resultNewsOf(actor: Actor, now: Date): Question<readonly ResultNews[]> {
  const institution = Prisma.sql`${actor.institutionId}::uuid`;
  const parts =
    actor.kind === "student"
      ? [own(actor)]
      : [own(actor), coached(actor, now), shared(actor, now), ofTeams(actor), byOthers(actor)];
  return question<ResultNews>(Prisma.sql`
    select distinct on (x.kind) x.kind, count(*) over (partition by x.kind)::int as count, x.id::text as "roundId",
      x.subject_id::text as "subjectId", ${personNameById(institution, Prisma.sql`x.subject_id`)} as "subjectName", x.name
    from (${Prisma.join(parts, " union all ")}) x where x.at >= ${later(dayOf(now), { days: -newFor.days })}::date
    order by x.kind, x.at desc, x.id`);
}

/** Whether anybody handed in the form of round `r`: where nobody did there is no result to tell of. */
export function isAnswered(institutionId: string): Prisma.Sql {
  return Prisma.sql`exists (select from scan_raters f where f.institution_id = ${institutionId}::uuid
    and f.round_id = r.id and f.submitted_on is not null)`;
}

/** As what somebody reads what was opened to them, in SQL; `leads` of the membership `m` of whom it is about. */
type Standing = { readonly isHr: Prisma.Sql; readonly leads: Prisma.Sql; readonly isAdviser: Prisma.Sql };

/**
 * Whether who round `r` with questionnaire `i` was opened to may read it, as mayReadResult and mayReadSharedScan say: HR,
 * who leads the colleague today, an adviser of the second line.
 */
export function mayReadShared(
  institutionId: string,
  { isHr, leads, isAdviser: advises }: Standing,
  today: Day,
): Prisma.Sql {
  return Prisma.sql`case when i.kind = 'student' then ${advises}
    else ${isHr} or exists (select from team_memberships m where m.institution_id = ${institutionId}::uuid
      and m.person_id = r.subject_id and ${leads} and ${runsOn(Prisma.sql`m`, today)}) end`;
}

/** Closed rounds with the kind of their questionnaire; `r` and `i` in what is asked of them. */
function rounds({ institutionId }: Actor): Prisma.Sql {
  return Prisma.sql`scan_rounds r
    join instrument_versions v on v.institution_id = ${institutionId}::uuid and v.id = r.version_id
    join instruments i on i.institution_id = ${institutionId}::uuid and i.id = v.instrument_id`;
}

function own(actor: Actor): Prisma.Sql {
  const { institutionId, personId } = actor;
  return Prisma.sql`select case when i.kind = 'student' then 'own-scan' else 'own' end as kind, r.id, r.subject_id, r.name, r.closed_at as at
    from ${rounds(actor)}
    where r.institution_id = ${institutionId}::uuid and r.subject_id = ${personId}::uuid and r.closed_at is not null
      and r.opened_on is null and ${isAnswered(institutionId)}`;
}

/** Of a student one coaches today, in one's own time with them (permissions.md 6.5-4). */
function coached(actor: Actor, now: Date): Prisma.Sql {
  const { institutionId, personId } = actor;
  return Prisma.sql`select 'coached', r.id, r.subject_id, r.name, r.closed_at
    from ${rounds(actor)}
    where r.institution_id = ${institutionId}::uuid and i.kind = 'student' and r.closed_at is not null
      and r.subject_id in (select c.student_id from coach_assignments c where c.institution_id = ${institutionId}::uuid
        and c.coach_id = ${personId}::uuid and ${coachesOn(Prisma.sql`c`, dayOf(now))})
      and exists (select from scan_raters a where a.institution_id = ${institutionId}::uuid and a.round_id = r.id
        and a.person_id = ${personId}::uuid and a.category = 'coach')
      and ${isAnswered(institutionId)}
      and ${isUnread(actor, Prisma.sql`'student-scan-result'`, Prisma.sql`r.closed_at`)}`;
}

/** What was opened to somebody who may read it today. */
function shared(actor: Actor, now: Date): Prisma.Sql {
  const { institutionId, personId } = actor;
  const standing = {
    isHr: Prisma.sql`${holds(actor, "hr")}`,
    leads: Prisma.sql`m.team_id = any(${actor.ledTeams.map(({ id }) => id)}::uuid[])`,
    isAdviser: Prisma.sql`${isAdviser(actor)}`,
  };
  const isStudent = Prisma.sql`i.kind = 'student'`;
  return Prisma.sql`select case when ${isStudent} then 'shared-scan' else 'shared' end, r.id, r.subject_id, r.name, s.shared_at
    from ${rounds(actor)}
    join scan_shares s on s.institution_id = ${institutionId}::uuid and s.round_id = r.id
    where r.institution_id = ${institutionId}::uuid and s.institution_id = ${institutionId}::uuid and s.person_id = ${personId}::uuid and s.ended_at is null
      and r.closed_at is not null and ${mayReadShared(institutionId, standing, dayOf(now))}
      and ${isUnread(actor, Prisma.sql`case when ${isStudent} then 'student-scan-result' else 'scan-result' end`, Prisma.sql`s.shared_at`)}`;
}

/** Reports of teams one leads, until one read them oneself. */
function ofTeams(actor: Actor): Prisma.Sql {
  const { institutionId } = actor;
  return Prisma.sql`select 'team', r.id, null::uuid, t.name, r.closed_at
    from scan_rounds r join teams t on t.institution_id = ${institutionId}::uuid and t.id = r.team_id
    where r.institution_id = ${institutionId}::uuid and r.team_id = any(${actor.ledTeams.map(({ id }) => id)}::uuid[])
      and r.closed_at is not null and ${isNoticeOpen(actor, Prisma.sql`n.round_id = r.id`)}`;
}

/** What others found in teams one leads, in the same way (D5). */
function byOthers(actor: Actor): Prisma.Sql {
  const { institutionId } = actor;
  return Prisma.sql`select 'external', s.id, null::uuid, t.name, s.imported_at
    from external_scans s join teams t on t.institution_id = ${institutionId}::uuid and t.id = s.team_id
    where s.institution_id = ${institutionId}::uuid and s.team_id = any(${actor.ledTeams.map(({ id }) => id)}::uuid[])
      and ${isNoticeOpen(actor, Prisma.sql`n.scan_id = s.id`)}`;
}

function isNoticeOpen({ institutionId, personId }: Actor, about: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`not exists (select from result_notices n where n.institution_id = ${institutionId}::uuid
    and n.person_id = ${personId}::uuid and ${about} and n.read_on is not null)`;
}

/** A reading leaves one event a day, so that who read it today has read it. */
function isUnread({ institutionId, personId }: Actor, entity: Prisma.Sql, since: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`not exists (select from trail_events e where e.institution_id = ${institutionId}::uuid
    and e.kind = 'read' and e.actor_id = ${personId}::uuid and e.entity_id = r.id and e.entity = ${entity}
    and (e.at >= ${since} or e.on_day = current_day()))`;
}
