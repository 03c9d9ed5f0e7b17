import "server-only";

import { teachingWeeks } from "@/lib/conversations/coverage/rules";
import {
  type CountedPlace,
  nobody,
  stands,
  tellsStands,
  type ToldPlace,
  toldOver,
} from "@/lib/effort/figures/rules";
import { listParts } from "@/lib/effort/parts/queries";
import type { EffortPart } from "@/lib/effort/parts/rules";
import { mayReadAllFigures } from "@/lib/effort/policy";
import { enrolledOf, type Frame, frameOf, isInScope } from "@/lib/insight/figures/queries";
import { referenceDayOf } from "@/lib/insight/rules";
import { inSteps } from "@/lib/anonymity/steps/rules";
import { listPlaces, saysTwice } from "@/lib/organisation/places/queries";
import type { Place } from "@/lib/organisation/places/rules";
import type { Actor, InstitutionId } from "@/lib/platform/actor";
import { type Day, dayOf, rangeOf, type SchoolYear, schoolYearOf } from "@/lib/platform/calendar";
import { Prisma } from "@/lib/platform/prisma/client";
import type { WorkContext } from "@/lib/platform/perform";
import type { TenantTx } from "@/lib/platform/tenancy";
import { keepForWeek, keptWeekOf } from "@/lib/platform/weekly";

const counted = "effort-students";
const standAs = (stand: string) => `effort-${stand}`;
const partAs = (partId: string) => `effort-part-${partId}`;
const freeAs = (partId: string) => `effort-free-${partId}`;
const bySomeAs = (partId: string) => `effort-some-${partId}`;

/** The school year up to a day, as figures are counted in it. */
function frameIn(institutionId: string, schoolYear: SchoolYear, today: Day): Frame {
  return {
    ...{ institutionId, schoolYear, ...rangeOf(schoolYear), day: referenceDayOf(schoolYear, today) },
    usualWeeks: teachingWeeks(schoolYear, []),
  };
}

/**
 * Rows (measure, place_id, part, whole) of how far the students of each team are, or of these teams only; how many did all, some or none only
 * where that is told. Counted is who coverage counts
 * and is there on the day; of those who left is only counted that they did, as what is beyond `part` of the students.
 */
function effortByTeam(frame: Frame, hasStands: boolean, teamIds?: readonly string[]): Prisma.Sql {
  const { institutionId, schoolYear, day } = frame;
  const here = Prisma.sql`institution_id = ${institutionId}::uuid`;
  const reach = { over: teamIds ? "own" : "institution", ledTeamIds: teamIds ?? [] } as const;
  const within = teamIds ? Prisma.sql`and e.team_id = any(${[...teamIds]}::uuid[])` : Prisma.empty;
  return Prisma.sql`
    with ${frameOf(frame)}, ${enrolledOf(frame, reach)}, counting as materialized (
      select e.student_id, e.team_id, e.is_active, (select n.study_year from enrolments n
        where n.${here} and n.student_id = e.student_id and n.status = 'definitive' and n.starts_on <= ${day}::date
        order by n.starts_on desc, n.id desc limit 1) as study_year
      from enrolled e cross join frame f where ${isInScope} ${within}
    ), asked as materialized (
      select s.student_id, s.team_id, q.id as part_id, q.is_required, exists (select from effort_records r
        where r.${here} and r.part_id = q.id and r.student_id = s.student_id and r.state = 'done') as is_done
      from counting s
      join effort_parts q on q.${here} and q.school_year = ${schoolYear} and q.ended_on is null
        and (cardinality(q.study_years) = 0 or s.study_year = any(q.study_years))
      where s.is_active
    ), standing as materialized (
      select a.student_id, a.team_id,
        case when bool_and(a.is_done) then 'all' when bool_or(a.is_done) then 'some' else 'none' end as stand
      from asked a where a.is_required group by a.student_id, a.team_id
    ), parts as (
      select a.team_id, a.part_id, a.is_required, count(*)::int as asked, count(*) filter (where a.is_done)::int as done,
        count(*) filter (where a.is_done and s.stand = 'some')::int as by_some
      from asked a left join standing s on s.student_id = a.student_id group by a.team_id, a.part_id, a.is_required
    )
    select ${counted} as measure, s.team_id as place_id, count(*) filter (where s.is_active)::int as part, count(*)::int as whole
    from counting s where exists (select from asked) group by s.team_id
    union all
    select 'effort-' || n.stand, s.team_id, count(*) filter (where s.stand = n.stand)::int, count(*)::int
    from standing s cross join unnest(${[...stands]}::text[]) as n(stand) where ${hasStands} group by s.team_id, n.stand
    union all select case when p.is_required then 'effort-part-' else 'effort-free-' end || p.part_id, p.team_id, p.done, p.asked from parts p
    union all select 'effort-some-' || p.part_id, p.team_id, p.by_some, p.done from parts p where p.is_required`;
}

/** How far students are with career and citizenship, kept for the week. */
export async function keepEfforts(tx: TenantTx, institutionId: InstitutionId, now: Date): Promise<void> {
  const schoolYear = schoolYearOf(now);
  const frame = frameIn(institutionId, schoolYear, dayOf(now));
  const hasStands = tellsStands(await listParts(tx, institutionId, schoolYear));
  await keepForWeek(tx, { institutionId, day: frame.day }, effortByTeam(frame, hasStands));
}

export type EffortFigures = {
  readonly schoolYear: SchoolYear;
  /** What was asked in the school year, as far as something of it was counted. */
  readonly parts: readonly EffortPart[];
  readonly places: readonly ToldPlace[];
  /** Who left this school year, in steps of the minimum to who may not know of each. */
  readonly left: number;
  /** The week of which it is; null as long as nothing was kept in the school year, and where it is of this moment. */
  readonly monday: Day | null;
  /** About how many students a figure is at least; 0 where each of them may be known. */
  readonly minimum: number;
};

type Row = {
  readonly measure: string;
  readonly placeId: string;
  readonly part: number;
  readonly whole: number;
  readonly monday: Day | null;
};

/** How far the students of the institution are, its branches and its teams, as it was kept for the week. */
async function findEffortFigures(
  { tx, actor, now }: WorkContext,
  schoolYear: SchoolYear,
): Promise<EffortFigures> {
  const { institutionId } = actor;
  const { from, day } = frameIn(institutionId, schoolYear, dayOf(now));
  const parts = await listParts(tx, institutionId, schoolYear);
  const rows = await tx.$queryRaw<Row[]>`
    select k.measure, k.place_id::text as "placeId", k.part, k.whole, k.monday::text as monday
    from (${keptWeekOf({ institutionId, from, day }, ...measuresOf(parts))}) k`;
  const monday = rows[0]?.monday ?? null;
  const { places, minimums } = await listPlaces(tx, actor, monday ?? day);
  const figures = figuresFrom(rows, parts, places, minimums.students);
  const told = figures.places.filter((place) => !saysTwice(place, actor));
  return { ...figures, places: told, schoolYear, monday, minimum: minimums.students };
}

/** How far the students of the teams somebody leads are, at this moment: facts, for who reads each of them. */
async function findTeamEfforts(
  { tx, actor, now }: WorkContext,
  schoolYear: SchoolYear,
): Promise<EffortFigures> {
  const teams = actor.ledTeams.map(({ id, name }): Place => ({ id, name, parentId: null }));
  const frame = frameIn(actor.institutionId, schoolYear, dayOf(now));
  const parts = await listParts(tx, actor.institutionId, schoolYear);
  const ids = teams.map(({ id }) => id);
  const rows = await tx.$queryRaw<Row[]>`
    select k.measure, k.place_id::text as "placeId", k.part, k.whole, null as monday
    from (${effortByTeam(frame, true, ids)}) k`;
  return { ...figuresFrom(rows, parts, teams, 0), schoolYear, monday: null, minimum: 0 };
}

function measuresOf(parts: readonly EffortPart[]): readonly string[] {
  const perPart = parts.flatMap(({ id }) => [partAs(id), freeAs(id), bySomeAs(id)]);
  return [counted, ...stands.map(standAs), ...perPart];
}

function figuresFrom(
  rows: readonly Row[],
  asked: readonly EffortPart[],
  all: readonly Place[],
  minimum: number,
): Pick<EffortFigures, "parts" | "places" | "left"> {
  const found = new Map(rows.map((row) => [`${row.measure} ${row.placeId}`, row]));
  const of = (measure: string, { id }: Place) => found.get(`${measure} ${id}`);
  const kept = new Set(rows.map(({ measure }) => measure));
  const isCounted = ({ id }: EffortPart) => kept.has(partAs(id)) || kept.has(freeAs(id));
  // A part counts as it was when it was counted, whatever became of it since.
  const parts = asked.filter(isCounted).map((part) => ({ ...part, isRequired: kept.has(partAs(part.id)) }));
  const places = all.map((place): CountedPlace => {
    const standing = (stand: string) => of(standAs(stand), place)?.part ?? 0;
    const counts = parts.map(({ id }) => {
      const row = of(partAs(id), place) ?? of(freeAs(id), place);
      const doneBySome = of(bySomeAs(id), place)?.part ?? 0;
      return [id, row ? { asked: row.whole, done: row.part, doneBySome } : nobody] as const;
    });
    return {
      ...place,
      students: of(counted, place)?.part ?? 0,
      stands: [standing("none"), standing("some"), standing("all")],
      parts: new Map(counts),
    };
  });
  const gone = all.reduce((sum, place) => {
    const { part = 0, whole = 0 } = of(counted, place) ?? {};
    return sum + whole - part;
  }, 0);
  const left = minimum === 0 ? gone : inSteps(gone, minimum);
  return { parts, places: toldOver(places, parts, minimum, kept.has(standAs("all"))), left };
}

/** The school years in which something was asked, the present one first; it is among them in any case. */
export async function listYearsAsked(
  tx: TenantTx,
  { institutionId }: Actor,
  now: SchoolYear,
): Promise<readonly SchoolYear[]> {
  const years = await tx.$queryRaw<{ schoolYear: number }[]>`
    select distinct school_year as "schoolYear" from effort_parts
    where institution_id = ${institutionId}::uuid and school_year between ${now - 5} and ${now - 1} order by school_year desc`;
  return [now, ...years.map(({ schoolYear }) => schoolYear)];
}

/** The figures as far as they are the reader's: of the institution, or of the teams they lead. Only after mayReadFigures. */
export function findFiguresFor(context: WorkContext, schoolYear: SchoolYear): Promise<EffortFigures> {
  const find = mayReadAllFigures(context.actor) ? findEffortFigures : findTeamEfforts;
  return find(context, schoolYear);
}
