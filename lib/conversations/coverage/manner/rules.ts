/** What was counted of the talks of a coach's or a team's students this school year. Talks in passing are not among them. */
export type MannerCounts = {
  readonly talks: number;
  /** Talks that were about the career (O17). */
  readonly career: number;
  /** Students who had one about the career (O2). */
  readonly careerStudents: number;
  /** Talks whose place is known, and those of them that were face to face (O16). */
  readonly placed: number;
  readonly inPerson: number;
  /** Talks whose length is known, and those of them that were shorter than the institution's usual length (N9). */
  readonly timed: number;
  readonly short: number;
  /** Talks of which it is known how long they took and were planned to take, and those that took as long as planned (N9). */
  readonly planned: number;
  readonly asPlanned: number;
  /** Talks whose length is known and that were shorter than `briefMinutes`, whatever is usual here (N9). */
  readonly brief: number;
  /** Talks whose report both stand by: nobody can take that back any more (M3). */
  readonly confirmed: number;
  /** Students, and those of them who had a talk with somebody from the placement (V2). */
  readonly students: number;
  readonly withTrialogue: number;
  /** Students with a coach, and those of them who kept the same one this school year (O14). */
  readonly coached: number;
  readonly sameCoach: number;
};

/** In less than this not everything can be said (N9). */
export const briefMinutes = 20;

/** What was counted where there is no student. */
export const nothingCounted: MannerCounts = {
  ...{ talks: 0, career: 0, careerStudents: 0, placed: 0, inPerson: 0 },
  ...{ timed: 0, short: 0, planned: 0, asPlanned: 0, brief: 0, confirmed: 0 },
  ...{ students: 0, withTrialogue: 0, coached: 0, sameCoach: 0 },
};

/** Under which names it is kept for the week, by team; of how many students a share of talks is beside it. */
export const mannerMeasures = [
  ...(["career", "career-students", "in-person", "in-person-students"] as const),
  ...(["length", "length-students", "trialogue", "continuity"] as const),
] as const;
export type MannerMeasure = (typeof mannerMeasures)[number];

export const mannerCodes = [
  "career",
  "careerStudents",
  "inPerson",
  "length",
  "asPlanned",
  "brief",
  "confirmed",
  "trialogue",
  "continuity",
] as const;
export type MannerCode = (typeof mannerCodes)[number];

/** A share and what it is of; `isEnough` says whether that is enough to say anything by (domain.md 2.6-4). */
export type MannerFigure = {
  readonly code: MannerCode;
  readonly part: number;
  readonly whole: number;
  readonly isEnough: boolean;
};

const fewest = 5;

/** What is said of a coach's own students: of who had a talk about the career their list tells more. */
export const ownCodes: readonly MannerCode[] = mannerCodes.filter((code) => code !== "careerStudents");

/** How talks are held, as shares in a fixed order. */
export function mannerOf(counts: MannerCounts, codes: readonly MannerCode[]): readonly MannerFigure[] {
  const { talks, students } = counts;
  const of: Readonly<Record<MannerCode, readonly [part: number, whole: number]>> = {
    career: [counts.career, talks],
    careerStudents: [counts.careerStudents, students],
    inPerson: [counts.inPerson, counts.placed],
    length: [counts.timed - counts.short, counts.timed],
    asPlanned: [counts.asPlanned, counts.planned],
    brief: [counts.brief, counts.timed],
    confirmed: [counts.confirmed, talks],
    trialogue: [counts.withTrialogue, students],
    continuity: [counts.sameCoach, counts.coached],
  };
  return codes.map((code) => {
    const [part, whole] = of[code];
    return { code, part, whole, isEnough: whole >= fewest };
  });
}
