/** What the talks and the visits at the placement of a team ask in a school year (N10, domain.md 2.6-8). */
type Asked = {
  readonly students: number;
  /** Talks a student should have, and how long one usually takes. */
  readonly talks: number;
  readonly talkMinutes: number;
  /** Visits at the placement a student should have besides, and how long one takes. */
  readonly placementVisits: number;
  readonly visitMinutes: number;
};

/** What talks and visits ask of a team in a school year, what it has for that in minutes, and how often it fell short (N8). */
export type TalkTime = Asked & {
  /** Minutes a year of everybody in the team with a role that holds these talks, or makes these visits, and what those roles are called. */
  readonly grantedMinutes: number;
  readonly roles: readonly string[];
  /** Talks of this school year that were called off for lack of time, and for lack of room. */
  readonly withoutTime: number;
  readonly withoutRoom: number;
};

/** The product's role that visits at the placement. */
export const visitingRole = "placement-supervisor";

/**
 * The product's roles that do something else than hold these talks. Of an institution's own, those in the first line may. Who supervises
 * placements makes visits: such hours are beside it as long as the institution counts no visits.
 */
export const rolesBesideTalks = [
  ...(["directorate", "team-lead", "subject-teacher", "career-teacher"] as const),
  ...(["second-line-adviser", "support-staff"] as const),
  visitingRole,
] as const;

/** How long all talks and all visits take in a school year, in minutes. */
export function neededMinutes({ students, talks, talkMinutes, placementVisits, visitMinutes }: Asked) {
  const [forTalks, forVisits] = [students * talks * talkMinutes, students * placementVisits * visitMinutes];
  return { talks: forTalks, visits: forVisits, all: forTalks + forVisits };
}

/** How often the time there is holds the time that talks and visits ask; null where nothing is asked. */
export function facilitationRatio(time: Asked & Pick<TalkTime, "grantedMinutes">): number | null {
  const { all } = neededMinutes(time);
  return all === 0 ? null : time.grantedMinutes / all;
}
