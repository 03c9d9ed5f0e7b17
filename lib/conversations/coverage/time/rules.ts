/** What talks ask of a team in a school year, and what it has for that, in minutes (N10, domain.md 2.6-8). */
export type TalkTime = {
  readonly students: number;
  /** Talks a student should have, and how long one usually takes. */
  readonly talks: number;
  readonly talkMinutes: number;
  /** Minutes a year of everybody with a task in guidance in the team. */
  readonly grantedMinutes: number;
};

/** How long all talks together take in a school year, in minutes. */
export function neededMinutes({ students, talks, talkMinutes }: Omit<TalkTime, "grantedMinutes">): number {
  return students * talks * talkMinutes;
}

/** How often the time there is holds the time that talks ask; null where nothing is asked. */
export function facilitationRatio(time: TalkTime): number | null {
  const needed = neededMinutes(time);
  return needed === 0 ? null : time.grantedMinutes / needed;
}
