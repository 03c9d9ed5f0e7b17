import { readingOf, teaches } from "@/lib/insight/measures/rules";
import type { Basis, PlaceFigures } from "@/lib/insight/rules";
import type { Day } from "@/lib/platform/calendar";

/** What a filter of the list of teams can single out; also where a sentence's button leads. */
export const concerns = ["talks", "first-talk", "plans", "staff", "coaches", "contracts"] as const;

export type Concern = (typeof concerns)[number];

/** One thing that asks for attention, as facts for a sentence. */
export type Attention = {
  readonly concern: Concern | "profiles";
  readonly isUrgent: boolean;
  /** The one team it is about, where there is one. */
  readonly team: { readonly id: string; readonly name: string } | null;
  readonly teams: number;
  readonly ofTeams: number;
  /** Students, roles, staff or minutes it is about, and of how many. */
  readonly part: number;
  readonly whole: number;
  /** Whether there are perhaps a few more, because how many exactly would tell of too few others. */
  readonly isAtLeast?: boolean;
  readonly before: Day | null;
};

const atMost = 4;
/** From which part of the year a missing team plan is late. */
const planLateFrom = 0.25;
/** Above which share of students without a first talk a team is named. */
const withoutTalk = 1 / 3;

/** Whether this concern is about this team, as far as the reader may see it. */
export function isConcerned(team: PlaceFigures, concern: Concern, basis: Basis): boolean {
  switch (concern) {
    case "first-talk":
      return team.talks.students > 0 && team.talks.none / team.talks.students > withoutTalk;
    case "plans":
      return team.plans.part < team.plans.whole;
    case "talks":
    case "staff":
    case "coaches":
    case "contracts":
      return readingOf(concern, team, basis).state === "attention";
  }
}

/** What asks for attention in a place, the most urgent first and never more than four (X1). */
export function attentionOf(place: PlaceFigures, teams: readonly PlaceFigures[], basis: Basis): Attention[] {
  const found = [
    ...plansLacking(place, teams, basis),
    ...studentsWithoutCoach(place, teams, basis),
    ...talksBehind(place, teams, basis),
    ...contractsEnding(place, teams, basis),
    ...profilesLacking(place),
    ...staffWithoutRole(place, teams, basis),
  ];
  return [...found].sort((one, other) => Number(other.isUrgent) - Number(one.isUrgent)).slice(0, atMost);
}

function about(concern: Concern, teams: readonly PlaceFigures[], basis: Basis) {
  const concerned = teams.filter((team) => isConcerned(team, concern, basis));
  const [only] = concerned;
  return {
    concern,
    team: only && concerned.length === 1 ? { id: only.id, name: only.name } : null,
    teams: concerned.length,
    ofTeams: teams.filter(teaches).length,
    before: null,
  };
}

function plansLacking({ plans }: PlaceFigures, teams: readonly PlaceFigures[], basis: Basis): Attention[] {
  if (plans.part >= plans.whole) return [];
  const isUrgent = basis.elapsedWeeks >= basis.teachingWeeks * planLateFrom;
  return [{ ...about("plans", teams, basis), isUrgent, part: plans.whole - plans.part, whole: plans.whole }];
}

function studentsWithoutCoach(
  { coaches }: PlaceFigures,
  teams: readonly PlaceFigures[],
  basis: Basis,
): Attention[] {
  const part = coaches.whole - coaches.part;
  return part === 0
    ? []
    : [{ ...about("coaches", teams, basis), isUrgent: true, part, whole: coaches.whole }];
}

/** Who is behind now; before anybody can be, who still needs a first talk. */
function talksBehind(place: PlaceFigures, teams: readonly PlaceFigures[], basis: Basis): Attention[] {
  const { students, onSchedule, none } = place.talks;
  if (
    readingOf("talks", place, basis).state === "attention" ||
    teams.some((team) => isConcerned(team, "talks", basis))
  )
    return [
      { ...about("talks", teams, basis), isUrgent: true, part: students - onSchedule, whole: students },
    ];
  const first = about("first-talk", teams, basis);
  if (first.teams === 0 || basis.elapsedWeeks === 0) return [];
  return [{ ...first, isUrgent: false, part: none, whole: students, before: basis.nextDueOn }];
}

function contractsEnding(place: PlaceFigures, teams: readonly PlaceFigures[], basis: Basis): Attention[] {
  const { state, shown } = readingOf("contracts", place, basis);
  if (state !== "attention" || !shown) return [];
  return [{ ...about("contracts", teams, basis), isUrgent: false, ...shown }];
}

function profilesLacking({ profiles }: PlaceFigures): Attention[] {
  const part = profiles === "withheld" ? 0 : profiles.whole - profiles.part;
  if (profiles === "withheld" || part === 0) return [];
  const rest = { team: null, teams: 0, ofTeams: 0, before: null };
  return [{ concern: "profiles", isUrgent: false, part, whole: profiles.whole, ...rest }];
}

/** Names the one team only where everybody without a role is: other teams may have a few, or may not be told. */
function staffWithoutRole(place: PlaceFigures, teams: readonly PlaceFigures[], basis: Basis): Attention[] {
  const { state, shown, bound } = readingOf("staff", place, basis);
  if (state !== "attention" || !shown || bound === "least") return [];
  const found = about("staff", teams, basis);
  const part = shown.whole - shown.part;
  const inTeam = teams.find(({ id }) => id === found.team?.id)?.staff;
  const isAllInTeam = typeof inTeam === "object" && inTeam.whole - inTeam.part === part;
  const rest = { isUrgent: false, part, whole: shown.whole, isAtLeast: bound === "most" };
  return [{ ...found, team: isAllInTeam ? found.team : null, ...rest }];
}
