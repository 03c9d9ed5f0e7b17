import type { Basis, PlaceFigures } from "@/lib/insight/rules";
import type { Minimums, RawPlace } from "@/lib/insight/withholding/rules";

/** A place with a year that goes well: two teams, a hundred students; each figure can be said otherwise. */
export function aPlace(different: Partial<PlaceFigures> = {}): PlaceFigures {
  return {
    id: "place",
    kind: "institution",
    name: "Plek",
    parentId: null,
    teamCount: 2,
    talks: { students: 100, none: 0, one: 40, more: 60, covered: 60, onSchedule: 100, needed: 200 },
    plans: { part: 2, whole: 2, draft: 0, consultation: 0 },
    profiles: { part: 4, whole: 4 },
    staff: { part: 20, whole: 20 },
    clarity: { part: 20, whole: 20 },
    coaches: { part: 100, whole: 100 },
    scans: { part: 95, whole: 100 },
    feedback: { part: 12, whole: 20 },
    visits: { part: 12, whole: 20 },
    leaderTalks: { part: 6, whole: 12 },
    staffTalks: { part: 12, whole: 20 },
    ...{ career: { part: 90, whole: 160 }, inPerson: { part: 95, whole: 100 } },
    length: { part: 60, whole: 100 },
    ...{ trialogue: { part: 60, whole: 100 }, continuity: { part: 95, whole: 100 } },
    contracts: { minutes: 60_000, minutesEnding: 0, people: 20, peopleEnding: 0 },
    ...different,
  };
}

/** A place as the database counts it, of nobody unless said otherwise. */
export function aRawPlace(different: Partial<RawPlace> = {}): RawPlace {
  const nobody = { part: 0, whole: 0 };
  return {
    ...aPlace(),
    ...{
      profiles: nobody,
      staff: nobody,
      clarity: nobody,
      scans: nobody,
      feedback: nobody,
      visits: nobody,
      leaderTalks: nobody,
      staffTalks: nobody,
      manner: {},
    },
    contracts: { minutes: 0, minutesEnding: 0, people: 0, peopleEnding: 0, holders: [], leavers: [] },
    ...different,
  };
}

/** What is shown of no fewer than five, to somebody who may know of none of them. */
export function theMinimums(different: Partial<Minimums> = {}): Minimums {
  return { students: 5, staff: 5, roles: 5, visits: 5, staffTalks: true, manner: 5, ...different };
}

/** Week 20 of 40, two talks required. */
export function aBasis(different: Partial<Basis> = {}): Basis {
  return {
    schoolYear: 2026,
    day: "2027-01-20",
    requiredTalks: 2,
    horizonMonths: 9,
    smallestStudents: 10,
    teachingWeeks: 40,
    smallestStaff: 5,
    elapsedWeeks: 20,
    nextDueOn: "2027-07-05",
    firstTalkOn: "2025-09-01",
    weekOn: "2027-01-18",
    over: "institution",
    live: [],
    weekly: ["visits", "staff", "leaderTalks", "staffTalks", "feedback", "scans", "clarity"],
    ...different,
  };
}
