import "server-only";

import { teachingWeeks } from "@/lib/conversations/coverage/rules";
import { type Frame, frameOf, placesOf, studentsOf, weeksOf } from "@/lib/insight/figures/queries";
import {
  mannerFiguresOf,
  plansOf,
  rolesOf,
  staffOf,
  takingPartOf,
  visitsOf,
} from "@/lib/insight/people/queries";
import {
  type Asked,
  type Basis,
  type Figures,
  mannerOfTalks,
  referenceDayOf,
  type WeekFigures,
} from "@/lib/insight/rules";
import { type RawPlace, withhold } from "@/lib/insight/withholding/rules";
import { rangeOf } from "@/lib/platform/calendar";
import { Prisma } from "@/lib/platform/prisma/client";
import type { TenantTx } from "@/lib/platform/tenancy";

type Found = {
  basis: Omit<Basis, "schoolYear" | "day" | "over" | "live" | "weekly">;
  /** Whether a questionnaire about students was ever in use here. */
  asksScans: boolean;
  places: RawPlace[];
  weeks: WeekFigures[];
};

/**
 * The figures of every place the reader asks for, and the weeks of one of them, in one statement.
 * Figures of contracts and scans leave here only as far as the reader may see them (decisions 29, M13).
 */
export async function findFigures(tx: TenantTx, asked: Asked): Promise<Figures> {
  const [row] = await tx.$queryRaw<{ found: Found }[]>(statementOf(asked));
  if (!row) throw new Error("An institution without settings.");
  const { basis, asksScans, places, weeks } = row.found;
  const day = referenceDayOf(asked.schoolYear, asked.today);
  return {
    basis: { ...basis, schoolYear: asked.schoolYear, day, ...countingOf(asked, basis) },
    places: withhold(places, asked.reach.contracts, {
      students: asksScans ? basis.smallestStudents : null,
      staff: basis.smallestStaff,
      // Who may know of each role reads how many have one as it is; who steers reads it as an aggregate (permissions.md 6.2).
      roles: asked.reach.knowsRoles === true ? 0 : basis.smallestStaff,
      // A leader may know of each visit in own teams, so their count needs no minimum; who steers reads it as an aggregate.
      visits: asked.reach.over === "own" ? 0 : basis.smallestStaff,
      staffTalks: asked.reach.staffTalks === true,
      // A leader may know of each talk in own teams that it took place, and how; who steers reads it as an aggregate.
      manner: asked.reach.over === "own" ? 0 : basis.smallestStudents,
    }),
    weeks,
  };
}

const takingPart = ["leaderTalks", "staffTalks", "feedback", "scans", "clarity"] as const;

/**
 * Which figures of people stand as they do now, in every team somebody works in, because the reader may know of each: a leader of
 * visits and talks in own teams, and who may know it of roles. Of leaders' own talks a leader reads theirs alone. The others hold for a week, or in years before they were kept for the last day.
 */
function countingOf({ schoolYear, today, reach }: Asked, { weekOn }: Pick<Basis, "weekOn">) {
  const { over, knowsRoles = false } = reach;
  const isLive = (code: Basis["live"][number]) => (code === "staff" ? knowsRoles : over === "own");
  const live = (["visits", "staff", ...mannerOfTalks] as const).filter(isLive);
  const kept = (["visits", "staff", ...mannerOfTalks] as const).filter((code) => !isLive(code));
  const together = takingPart.filter((code) => code !== "leaderTalks" || over === "institution");
  const isKept = weekOn !== null || !isOver({ schoolYear, today });
  return { over, live, weekly: isKept ? [...kept, ...together] : [] } satisfies Partial<Basis>;
}

function isOver({ schoolYear, today }: Pick<Asked, "schoolYear" | "today">): boolean {
  return today > rangeOf(schoolYear).to;
}

function statementOf(asked: Asked): Prisma.Sql {
  const { institutionId, schoolYear, today, reach, placeId } = asked;
  const isPast = isOver(asked);
  const { from, to } = rangeOf(schoolYear);
  const day = referenceDayOf(schoolYear, today);
  const frame: Frame = {
    institutionId,
    schoolYear,
    from,
    to,
    day,
    usualWeeks: teachingWeeks(schoolYear, []),
  };
  return Prisma.sql`
    with recursive ${frameOf(frame)}, ${placesOf(frame, reach)}, ${studentsOf(frame, reach)}, ${plansOf(frame)},
    ${rolesOf(frame)}, ${staffOf(frame, reach, isPast)}, ${visitsOf(frame, reach, isPast)}, ${takingPartOf(frame, reach, isPast)}, ${mannerFiguresOf(frame, reach, isPast)}, ${weeksOf(placeId)}, ${sumsOf()}, ${namesOf(frame, reach.ownId)}
    select jsonb_build_object(
      'basis', (select jsonb_build_object('requiredTalks', required, 'horizonMonths', horizon,
        'smallestStudents', smallest, 'smallestStaff', smallest_staff, 'teachingWeeks', total, 'elapsedWeeks', elapsed,
        'nextDueOn',
        weeks[ceil((floor(required * elapsed::numeric / nullif(total, 0)) + 1) * total / required)::int],
        'weekOn', (select max(monday) from weekly_figures
          where institution_id = ${institutionId}::uuid and measure = 'staff-talks' and monday between ${from}::date and ${day}::date),
        'firstTalkOn', (select min(held_on) from conversations
          where institution_id = ${institutionId}::uuid and student_id is not null)) from frame),
      'places', (select jsonb_agg(place order by rank, name) from (${placesWithFigures()}) x),
      'asksScans', asks_scans,
      'weeks', (select coalesce(jsonb_agg(jsonb_build_object('monday', monday, 'atLeastOne', at_least_one,
        'atLeastTwo', at_least_two, 'held', held, 'adopted', adopted) order by week), '[]') from growth)
    ) as found from frame`;
}

function sumsOf(): Prisma.Sql {
  return Prisma.sql`
    sums as (
      select s.place_id, count(r.id) as team_count,
        sum(f.students) as students, sum(f.none) as none, sum(f.one) as one, sum(f.more) as more,
        sum(f.covered) as covered, sum(f.on_schedule) as on_schedule, sum(f.needed) as needed,
        sum(f.active) as active, sum(f.uncoached) as uncoached,
        sum(p.teams) as teams, sum(p.adopted) as adopted, sum(p.draft) as draft, sum(p.consultation) as consultation
      from spots s
      left join running r on r.id = s.team_id
      left join student_figures f on f.team_id = s.team_id
      left join plan_figures p on p.team_id = s.team_id
      group by s.place_id
    ), behind as (
      select team_id, array_agg(distinct person_id) as holders,
        array_agg(distinct person_id) filter (where is_leaving) as leavers
      from held where minutes > 0 group by team_id
    )`;
}

/** What the places are called and where they hang. */
function namesOf({ institutionId }: Frame, ownId: string): Prisma.Sql {
  return Prisma.sql`
    names as (
      select id, case kind when 'support' then 'support' else 'team' end as kind, name, unit_id as parent_id, 3 as rank from running
      union all
      select id, 'unit', name, parent_id, 2 from org_units where institution_id = ${institutionId}::uuid
      union all select id, 'institution', name, null::uuid, 0 from institutions where id = ${institutionId}::uuid
      union all select ${ownId}::uuid, 'own', '', null::uuid, 1
    )`;
}

function placesWithFigures(): Prisma.Sql {
  return Prisma.sql`
    select n.rank, n.name, jsonb_build_object('id', n.id, 'kind', n.kind, 'name', n.name, 'parentId', n.parent_id,
      'teamCount', s.team_count,
      'talks', jsonb_build_object('students', coalesce(s.students, 0), 'none', coalesce(s.none, 0),
        'one', coalesce(s.one, 0), 'more', coalesce(s.more, 0), 'covered', coalesce(s.covered, 0),
        'onSchedule', coalesce(s.on_schedule, 0), 'needed', coalesce(s.needed, 0)),
      'plans', jsonb_build_object('whole', coalesce(s.teams, 0), 'part', coalesce(s.adopted, 0),
        'draft', coalesce(s.draft, 0), 'consultation', coalesce(s.consultation, 0)),
      'profiles', jsonb_build_object('whole', coalesce(o.roles, 0), 'part', coalesce(o.published, 0)),
      'staff', jsonb_build_object('whole', coalesce(w.whole, 0), 'part', coalesce(w.part, 0)),
      'clarity', jsonb_build_object('whole', coalesce(c.whole, 0), 'part', coalesce(c.part, 0)),
      'feedback', jsonb_build_object('whole', coalesce(k.whole, 0), 'part', coalesce(k.part, 0)),
      'visits', jsonb_build_object('whole', coalesce(l.whole, 0), 'part', coalesce(l.part, 0)),
      'leaderTalks', jsonb_build_object('whole', coalesce(j.whole, 0), 'part', coalesce(j.part, 0)),
      'staffTalks', jsonb_build_object('whole', coalesce(g.whole, 0), 'part', coalesce(g.part, 0)),
      'manner', coalesce(m.shares, '{}'),
      'coaches', jsonb_build_object('whole', coalesce(s.active, 0), 'part', coalesce(s.active - s.uncoached, 0)),
      'scans', jsonb_build_object('whole', coalesce(z.whole, 0), 'part', coalesce(z.part, 0)),
      'contracts', jsonb_build_object('minutes', coalesce(h.minutes, 0), 'minutesEnding', coalesce(h.minutes_ending, 0),
        'people', coalesce(h.people, 0), 'peopleEnding', coalesce(h.people_ending, 0),
        'holders', to_jsonb(coalesce(b.holders, '{}')), 'leavers', to_jsonb(coalesce(b.leavers, '{}')))) as place
    from sums s
    join names n on n.id = s.place_id
    left join role_figures o on o.place_id = s.place_id
    left join staff_figures w on w.place_id = s.place_id
    left join clarity_figures c on c.place_id = s.place_id
    left join feedback_figures k on k.place_id = s.place_id
    left join scan_figures z on z.place_id = s.place_id
    left join visit_figures l on l.place_id = s.place_id
    left join leader_talk_figures j on j.place_id = s.place_id
    left join staff_talk_figures g on g.place_id = s.place_id
    left join manner_figures m on m.place_id = s.place_id
    left join hour_figures h on h.place_id = s.place_id
    left join behind b on b.team_id = s.place_id`;
}
