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
type Row = StudyDay & { readonly total: number; readonly inAll: number };

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
    select x.id, x.title, x.held_on::text as "heldOn", x.minutes, x.people::int, x.noted_by_id as "notedById",
      count(*) over ()::int as total, sum(x.minutes) over ()::int as "inAll"
    from study_days x where x.institution_id = ${institution}::uuid and x.team_id = ${teamId}::uuid
      and x.held_on between ${from}::date and ${to}::date
    order by x.held_on desc, x.id desc limit ${size} offset ${(page - 1) * size}`;
  const days = rows.map(({ total: _total, inAll: _inAll, ...day }) => day);
  return { budget: budget ?? null, days, total: rows[0]?.total ?? 0, minutes: rows[0]?.inAll ?? 0 };
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
