/** What the talks of a team ask in a school year (N10, domain.md 2.6-8). */
type Asked = {
  readonly students: number;
  /** Talks a student should have, and how long one usually takes. */
  readonly talks: number;
  readonly talkMinutes: number;
};

/** What talks ask of a team in a school year, what it has for that in minutes, and how often it fell short (N8). */
export type TalkTime = Asked & {
  /** Minutes a year of everybody in the team with a role that holds these talks, and what those roles are called. */
  readonly grantedMinutes: number;
  readonly roles: readonly string[];
  /** Talks of this school year that were called off for lack of time, and for lack of room. */
  readonly withoutTime: number;
  readonly withoutRoom: number;
};

/** The product's roles that do something else than hold these talks. Of an institution's own, those in the first line may. */
export const rolesBesideTalks = [
  ...(["directorate", "team-lead", "subject-teacher", "career-teacher"] as const),
  ...(["placement-supervisor", "second-line-adviser", "support-staff"] as const),
] as const;

/** How long all talks together take in a school year, in minutes. */
export function neededMinutes({ students, talks, talkMinutes }: Asked): number {
  return students * talks * talkMinutes;
}

/** How often the time there is holds the time that talks ask; null where nothing is asked. */
export function facilitationRatio(time: Asked & Pick<TalkTime, "grantedMinutes">): number | null {
  const needed = neededMinutes(time);
  return needed === 0 ? null : time.grantedMinutes / needed;
}
