import "server-only";

import { mayKeepTeamHours } from "@/lib/plans/hours/policy";
import type { StudyDay, TeamHours } from "@/lib/plans/hours/rules";
import { findTeam } from "@/lib/organisation/teams/queries";
import type { InstitutionId } from "@/lib/platform/actor";
import { dayOf, rangeOf, type SchoolYear } from "@/lib/platform/calendar";
import type { WorkContext } from "@/lib/platform/perform";
import type { TenantTx } from "@/lib/platform/tenancy";

type Which = {
  readonly teamId: string;
  readonly schoolYear: SchoolYear;
  readonly page: number;
  readonly size: number;
};
type Row = StudyDay & { readonly inAll: Pick<TeamHours, "total" | "minutes" | "page"> };

/** What a team learnt together in a school year, the latest first, with the hours its leader set. */
export async function findTeamHours(
  tx: TenantTx,
  institution: InstitutionId,
  { teamId, schoolYear, page, size }: Which,
): Promise<TeamHours> {
  const { from, to } = rangeOf(schoolYear);
  const [budget] = await tx.$queryRaw<NonNullable<TeamHours["budget"]>[]>`
    select minutes, version from team_year_hours where institution_id = ${institution}::uuid
      and team_id = ${teamId}::uuid and school_year = ${schoolYear}`;
  const rows = await tx.$queryRaw<Row[]>`
    with held as (select * from study_days where institution_id = ${institution}::uuid and team_id = ${teamId}::uuid
      and held_on between ${from}::date and ${to}::date),
    counted as (select count(*) as total, coalesce(sum(minutes), 0) as minutes,
      greatest(1, least(${page}::int, ceil(count(*) / ${size}::numeric))) as page from held)
    select x.id, x.title, x.held_on::text as "heldOn", x.minutes, x.people::int, x.noted_by_id as "notedById",
      to_jsonb(c) as "inAll" from held x cross join counted c
    order by x.held_on desc, x.id desc limit ${size} offset (select (page - 1) * ${size} from counted)`;
  const days = rows.map(({ inAll: _inAll, ...day }) => day);
  return { budget: budget ?? null, days, ...(rows[0]?.inAll ?? { total: 0, minutes: 0, page: 1 }) };
}

/** A team with the hours that were set for a year, both claimed; null when it is not there for this person. */
export async function claimTeamHours(
  { tx, actor, now }: WorkContext,
  { teamId, schoolYear }: { readonly teamId: string; readonly schoolYear: SchoolYear },
) {
  const team = await findTeam(tx, actor.institutionId, { teamId, today: dayOf(now) });
  if (!team || !mayKeepTeamHours(actor, team)) return null;
  const [budget] = await tx.$queryRaw<NonNullable<TeamHours["budget"]>[]>`
    select minutes, version from team_year_hours where institution_id = ${actor.institutionId}::uuid
      and team_id = ${teamId}::uuid and school_year = ${schoolYear} for update`;
  return { id: team.id, budget: budget ?? null };
}

/** A day a team noted, claimed; null when it is not there for this person. */
export async function claimStudyDay(
  { tx, actor }: WorkContext,
  { studyDayId }: { readonly studyDayId: string },
) {
  const [day] = await tx.$queryRaw<{ id: string; teamId: string; notedById: string }[]>`
    select id, team_id as "teamId", noted_by_id as "notedById" from study_days
    where institution_id = ${actor.institutionId}::uuid and id = ${studyDayId}::uuid`;
  return day && mayKeepTeamHours(actor, { id: day.teamId }) ? day : null;
}
