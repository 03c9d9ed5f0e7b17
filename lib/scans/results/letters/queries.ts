import "server-only";

import { leadersAmong } from "@/lib/organisation/teams/leaders/queries";
import type { InstitutionId } from "@/lib/platform/actor";
import { type Day, dayOf, later } from "@/lib/platform/calendar";
import { env } from "@/lib/platform/env";
import type { Locale } from "@/lib/platform/format";
import { personNameById } from "@/lib/platform/person-name";
import { Prisma } from "@/lib/platform/prisma/client";
import { coachesOn, runsOn } from "@/lib/platform/running";
import type { TenantTx } from "@/lib/platform/tenancy";
import { isAnswered, mayReadShared, type ResultNews } from "@/lib/scans/results/news/queries";
import { pathOfResult } from "@/lib/scans/results/news/rules";

/** Somebody who may read a result that is there now: of a round, or of a scan by others. */
export type ToTell = {
  readonly roundId: string | null;
  readonly scanId: string | null;
  readonly personId: string;
};

/**
 * Of closed rounds: where somebody answered whom they are about and the coach who was asked and still is, and who leads
 * a team that was asked.
 */
export function listReadersOfRounds(
  tx: TenantTx,
  institutionId: InstitutionId,
  roundIds: readonly string[],
  now: Date,
): Promise<ToTell[]> {
  const today = dayOf(now);
  return tx.$queryRaw<ToTell[]>`
    with recursive closed as (
      select r.id, r.subject_id, r.team_id from scan_rounds r
      where r.institution_id = ${institutionId}::uuid and r.id = any(${[...roundIds]}::uuid[]) and r.closed_at is not null
    ), answered as (
      select r.id, r.subject_id from closed r where r.subject_id is not null and ${isAnswered(institutionId)}
    ), ${leadersAmong(
      institutionId,
      Prisma.sql`select t.id, t.unit_id from teams t
        where t.institution_id = ${institutionId}::uuid and t.id in (select team_id from closed)`,
      today,
    )}
    select id as "roundId", null as "scanId", subject_id as "personId" from answered
    union
    select c.id, null, a.person_id from answered c
    join scan_raters a on a.institution_id = ${institutionId}::uuid and a.round_id = c.id and a.category = 'coach'
    join coach_assignments k on k.institution_id = ${institutionId}::uuid and k.student_id = c.subject_id
      and k.coach_id = a.person_id and ${coachesOn(Prisma.sql`k`, today)}
    union
    select c.id, null, l.person_id from closed c join leaders l on l.team_id = c.team_id`;
}

/** Of scans by others: who leads the team. */
export function listReadersOfScans(
  tx: TenantTx,
  institutionId: InstitutionId,
  scanIds: readonly string[],
  now: Date,
): Promise<ToTell[]> {
  const read = Prisma.sql`select s.id, s.team_id from external_scans s
    where s.institution_id = ${institutionId}::uuid and s.id = any(${[...scanIds]}::uuid[])`;
  return tx.$queryRaw<ToTell[]>`
    with recursive ${leadersAmong(
      institutionId,
      Prisma.sql`select t.id, t.unit_id from teams t
        where t.institution_id = ${institutionId}::uuid and t.id in (select team_id from (${read}) r)`,
      dayOf(now),
    )}
    select null as "roundId", r.id as "scanId", l.person_id as "personId" from (${read}) r join leaders l on l.team_id = r.team_id`;
}

/** What is to be said to one person: that a result is there, or several of one kind, and never what is in it. */
export type ResultLetter = Omit<ResultNews, "subjectId"> & {
  readonly noticeIds: readonly string[];
  readonly to: string;
  readonly readerName: string;
  readonly institutionName: string;
  /** In which they read Koers. */
  readonly locale: Locale;
  readonly address: string;
};

type Row = Omit<ResultLetter, "address"> & { readonly slug: string; readonly subjectId: string | null };

/** A letter that could not leave for so long says nothing new. */
const staleAfter = { days: 14 };

/**
 * Letters that are due to who did not read the result yet and still may, so many at a time; of a kind in one letter. A
 * team's report is there when all teams that were asked together are closed.
 */
export async function listResultLetters(
  tx: TenantTx,
  institutionId: InstitutionId,
  { limit, now }: { readonly limit: number; readonly now: Date },
): Promise<ResultLetter[]> {
  const today = dayOf(now);
  const institution = Prisma.sql`${institutionId}::uuid`;
  const rows = await tx.$queryRaw<Row[]>`
    with recursive due as materialized (
      select n.id, n.round_id, n.scan_id, n.person_id from result_notices n
      join people p on p.institution_id = ${institution} and p.id = n.person_id
      left join staff_members s on s.institution_id = ${institution} and s.person_id = n.person_id
      where n.institution_id = ${institution} and n.is_letter_due and (p.kind = 'student' or ${runsOn(Prisma.sql`s`, today)})
        and n.told_on >= ${later(today, { days: -staleAfter.days })}::date
    ), ${leadersAmong(institutionId, teamsDue(institution, today), today)}, told as (
      ${ofRounds(institutionId, today)} union all ${ofScans(institution)}
    ), letters as (
      select k.person_id, k.kind, array_agg(k.notice_id order by k.notice_id) as ids, count(*)::int as count,
        (array_agg(k.id order by k.at desc, k.id))[1] as id from told k
      join people p on p.institution_id = ${institution} and p.id = k.person_id and p.email is not null
      group by k.person_id, k.kind order by ids limit ${limit}
    ), languages as (
      select person_id, locale from entrance.list_languages(array(select distinct person_id from letters))
    )
    select l.kind, l.count, l.ids as "noticeIds", l.id as "roundId", k.subject_id as "subjectId", k.name,
      ${personNameById(institution, Prisma.sql`k.subject_id`)} as "subjectName", p.email as "to", p.given_name as "readerName",
      o.name as "institutionName", o.slug, coalesce(g.locale, 'nl') as locale
    from letters l
    join told k on k.person_id = l.person_id and k.kind = l.kind and k.id = l.id
    join people p on p.institution_id = ${institution} and p.id = l.person_id
    join institutions o on o.id = ${institution}
    left join languages g on g.person_id = l.person_id
    order by l.ids`;
  return rows.map(({ slug, subjectId, ...row }) => {
    const path = pathOfResult({ ...row, subjectId });
    return { ...row, address: `${env().PUBLIC_URL}/${slug}${path}` };
  });
}

/** Teams a letter is about, and of whom somebody opened their result. */
function teamsDue(institution: Prisma.Sql, today: Day): Prisma.Sql {
  return Prisma.sql`select t.id, t.unit_id from teams t where t.institution_id = ${institution} and ${runsOn(Prisma.sql`t`, today)} and t.id in (
    select r.team_id from scan_rounds r where r.institution_id = ${institution} and r.id in (select round_id from due)
    union
    select s.team_id from external_scans s where s.institution_id = ${institution} and s.id in (select scan_id from due)
    union
    select m.team_id from team_memberships m
    join scan_rounds r on r.institution_id = ${institution} and r.subject_id = m.person_id
    join due d on d.round_id = r.id and d.person_id <> r.subject_id
    where m.institution_id = ${institution} and ${runsOn(Prisma.sql`m`, today)})`;
}

/** As whom somebody reads a round, by the relation of today; who may not read it any more is left out. */
function ofRounds(institutionId: InstitutionId, today: Day): Prisma.Sql {
  const institution = Prisma.sql`${institutionId}::uuid`;
  const held = Prisma.sql`exists (select from appointments x where x.institution_id = ${institution}
    and x.person_id = d.person_id and ${runsOn(Prisma.sql`x`, today)}`;
  const standing = {
    isHr: Prisma.sql`${held} and x.office = 'hr' and x.unit_id is null and x.team_id is null)`,
    leads: Prisma.sql`exists (select from leaders l where l.team_id = m.team_id and l.person_id = d.person_id)`,
    isAdviser: Prisma.sql`${held} and x.office = 'second-line')`,
  };
  return Prisma.sql`
    select d.id as notice_id, d.person_id, x.kind, r.id, r.subject_id, coalesce(t.name, r.name) as name, r.closed_at as at
    from due d
    join scan_rounds r on r.institution_id = ${institution} and r.id = d.round_id
    join instrument_versions v on v.institution_id = ${institution} and v.id = r.version_id
    join instruments i on i.institution_id = ${institution} and i.id = v.instrument_id
    left join teams t on t.institution_id = ${institution} and t.id = r.team_id
    cross join lateral (select case
      when r.subject_id = d.person_id and r.opened_on is null then case when i.kind = 'student' then 'own-scan' else 'own' end
      when exists (select from scan_shares s where s.institution_id = ${institution} and s.round_id = r.id
        and s.person_id = d.person_id and s.ended_at is null)
        and ${mayReadShared(institutionId, standing, today)} then case when i.kind = 'student' then 'shared-scan' else 'shared' end
      when i.kind = 'student' and exists (select from coach_assignments c where c.institution_id = ${institution}
        and c.student_id = r.subject_id and c.coach_id = d.person_id and ${coachesOn(Prisma.sql`c`, today)}) then 'coached'
      when exists (select from leaders l where l.team_id = r.team_id and l.person_id = d.person_id)
        and not exists (select from scan_rounds b where b.institution_id = ${institution} and b.campaign_id = r.campaign_id
          and b.closed_at is null) then 'team' end as kind) x
    where x.kind is not null and r.closed_at is not null`;
}

function ofScans(institution: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    select d.id, d.person_id, 'external', s.id, null::uuid, t.name, s.imported_at
    from due d
    join external_scans s on s.institution_id = ${institution} and s.id = d.scan_id
    join teams t on t.institution_id = ${institution} and t.id = s.team_id
    join leaders l on l.team_id = s.team_id and l.person_id = d.person_id`;
}
