import type { Actor, Office } from "@/lib/platform/actor";
import { institutionId } from "@/lib/platform/tenancy";
import type { PlanAction, PlanGoal, TeamPlan } from "@/lib/plans/rules";
import { newId } from "@/lib/platform/ids";

/** A plan action as tests need it: in order, unless told otherwise. */
export function planAction(changes: Partial<PlanAction> = {}): PlanAction {
  return {
    id: newId(),
    version: 1,
    what: "Vragenkaart uitproberen en in de intervisie bespreken",
    successSign: "Acht studenten noemen hun volgende stap",
    needs: "Twee uur per coach",
    funding: "",
    dueOn: "2027-01-15",
    progress: "not-started",
    owners: [{ id: "a", name: "Anna Bos", initials: "AB" }],
    ...changes,
  };
}

export function planGoal(changes: Partial<PlanGoal> = {}): PlanGoal {
  return {
    id: newId(),
    version: 1,
    title: "Elk stagebezoek wordt ook een loopbaangesprek",
    goingWell: "We kennen de bedrijven",
    couldImprove: "Bezoeken gaan vooral over beoordelen",
    contributesTo: "LOB door de hele opleiding",
    competences: ["steering"],
    actions: [planAction()],
    ...changes,
  };
}

/** A draft of 2026-2027 with one goal and one action. */
export function teamPlan(changes: Partial<TeamPlan> = {}): TeamPlan {
  return {
    id: newId(),
    teamId: "team",
    schoolYear: 2026,
    version: 1,
    ambition: "Iedere student weet wie zijn coach is",
    consultationOpenedAt: null,
    adoptions: [],
    reviews: [],
    adopted: null,
    goals: [planGoal()],
    ...changes,
  };
}

type Relations = {
  readonly kind?: Actor["kind"];
  readonly offices?: readonly Office[];
  readonly worksIn?: readonly string[];
  readonly leads?: readonly string[];
  readonly coordinates?: readonly string[];
  readonly advises?: readonly string[];
  readonly personId?: string;
};

/** Somebody with these running relations and no others. */
export function actorWith({
  kind = "staff",
  offices = [],
  worksIn,
  leads,
  coordinates,
  advises,
  personId,
}: Relations = {}): Actor {
  const teams = (ids: readonly string[] = []) => ids.map((id) => ({ id, name: `Team ${id}` }));
  return {
    personId: personId ?? newId(),
    institutionId: institutionId("018f0000-0000-7000-8000-000000000001"),
    institution: { slug: "proef", name: "Proefschool" },
    kind,
    name: { givenName: "Sam", infix: null, familyName: "Jansen" },
    jobTitle: null,
    offices: new Set<Office>([...offices, ...(leads?.length ? (["team-lead"] as const) : [])]),
    teams: teams(worksIn),
    ledTeams: teams(leads),
    coordinatedTeams: teams(coordinates),
    advisedTeams: teams(advises),
    isCoach: false,
    idiom: {},
  };
}
