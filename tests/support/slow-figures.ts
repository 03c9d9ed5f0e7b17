import { standingOf, teachingWeeks } from "@/lib/conversations/coverage/rules";
import { countingKinds } from "@/lib/conversations/rules";
import { type Day, later } from "@/lib/platform/calendar";
import type { World } from "@/tests/support/insight-world";

type Period = { readonly startsOn: Day; readonly endsOn?: Day | null };

const runs = ({ startsOn, endsOn = null }: Period, day: Day) =>
  startsOn <= day && (endsOn === null || endsOn >= day);
const distinct = <T>(values: readonly T[]) => [...new Set(values)];

/**
 * The figures of some teams of a world, counted one by one without a database; null counts what has no team. Who has a role is
 * asked of these assignments.
 */
export function countSlowly(
  world: World,
  day: Day,
  teamIds: ReadonlySet<string | null>,
  known: World["assignments"] = world.assignments,
) {
  const isInstitution = teamIds.has(null);
  const teams = world.teams.filter(({ id }) => teamIds.has(id));
  const teaching = teams.filter((team) => team.kind === "education" && runs(team, day));
  const plans = teaching.map(({ id }) =>
    world.plans.find((plan) => plan.teamId === id && plan.schoolYear === 2026),
  );
  const isAdopted = (plan: (typeof plans)[number]) => plan?.adoptedOn != null && plan.adoptedOn <= day;
  const open = plans.filter((plan) => plan && !isAdopted(plan));
  const held = world.assignments.filter((one) => runs(one, day) && teamIds.has(one.teamId));
  const members = world.memberships.filter(
    (one) => runs(one, day) && teaching.some(({ id }) => id === one.teamId),
  );
  const people = distinct(members.map(({ personId }) => personId));
  const hasRole = (personId: string) => known.some((one) => one.personId === personId && runs(one, day));
  const used = isInstitution ? world.roles : distinct(held.map(({ roleId }) => roleId));
  const withHours = held.filter(({ minutes }) => minutes > 0);
  const ending = withHours.filter(({ personId }) => isLeaving(world, personId, day));
  const sum = (rows: readonly { minutes: number }[]) =>
    rows.reduce((total, { minutes }) => total + minutes, 0);
  return {
    ...countStudents(world, day, new Set(teams.map(({ id }) => id))),
    plans: {
      whole: teaching.length,
      part: plans.filter(isAdopted).length,
      consultation: open.filter((plan) => plan?.isConsulted).length,
      draft: open.filter((plan) => !plan?.isConsulted).length,
    },
    staff: { whole: people.length, part: people.filter(hasRole).length },
    profiles: { whole: used.length, part: used.filter((roleId) => isInForce(world, roleId)).length },
    contracts: {
      minutes: sum(withHours),
      minutesEnding: sum(ending),
      people: distinct(withHours.map(({ personId }) => personId)).length,
      peopleEnding: distinct(ending.map(({ personId }) => personId)).length,
    },
  };
}

function isLeaving(world: World, personId: string, day: Day): boolean {
  const until = later(day, { months: 9 });
  const ahead = world.contracts.filter(
    (one) => one.personId === personId && one.startsOn <= until && (one.endsOn === null || one.endsOn >= day),
  );
  return ahead.length > 0 && ahead.every(({ endsOn }) => endsOn !== null && endsOn <= until);
}

function isInForce(world: World, roleId: string): boolean {
  return world.profiles.some(
    (one) => one.roleId === roleId && one.schoolYear <= 2026 && one.keys.length === 2,
  );
}

function countStudents(world: World, day: Day, teamIds: ReadonlySet<string>) {
  const weeks = teachingWeeks(2026, world.holidays);
  const figures = { students: 0, none: 0, one: 0, more: 0, covered: 0, onSchedule: 0, needed: 0 };
  const coaches = { whole: 0, part: 0 };
  for (const studentId of world.students) {
    const own = world.enrolments.filter(
      (one) =>
        one.studentId === studentId &&
        one.status === "definitive" &&
        one.startsOn <= "2027-07-31" &&
        (one.endsOn === null || one.endsOn >= "2026-08-01"),
    );
    const begun = own.filter(({ startsOn }) => startsOn <= day);
    const [last] = begun.toSorted(
      (one, other) => other.startsOn.localeCompare(one.startsOn) || other.id.localeCompare(one.id),
    );
    if (!last || !teamIds.has(last.teamId)) continue;
    if (begun.some((one) => runs(one, day))) {
      coaches.whole += 1;
      if (world.coaches.some((one) => one.studentId === studentId && runs(one, day))) coaches.part += 1;
    }
    const from = own.map(({ startsOn }) => startsOn).sort()[0] ?? day;
    const to = own.some(({ endsOn }) => endsOn === null)
      ? null
      : (own
          .map(({ endsOn }) => endsOn)
          .sort()
          .at(-1) ?? null);
    const talks = world.talks.filter(
      ({ studentId: id, heldOn, isCancelled, kind }) =>
        id === studentId &&
        !isCancelled &&
        heldOn !== null &&
        heldOn >= "2026-08-01" &&
        heldOn <= day &&
        countingKinds.some((counting) => counting === kind),
    ).length;
    const standing = standingOf({ from, to }, talks, { weeks, minimum: 2 }, day);
    if (!standing.isInScope) continue;
    figures.students += 1;
    figures[talks === 0 ? "none" : talks === 1 ? "one" : "more"] += 1;
    figures.covered += Number(standing.isCovered);
    figures.onSchedule += Number(standing.isOnSchedule);
    figures.needed += standing.required;
  }
  return { talks: figures, coaches };
}
