import { type Day, schoolYearOfDay } from "@/lib/platform/calendar";

/**
 * Since when a thermometer counts as this year's look halfway (D9); null outside January and February, when nothing is
 * asked. Whoever took one in December did it already.
 */
export function halfwaySince(today: Day): Day | null {
  const year = schoolYearOfDay(today);
  const isHalfway = today >= `${year + 1}-01-01` && today < `${year + 1}-03-01`;
  return isHalfway ? `${year}-12-01` : null;
}

/** A team halfway through the year: whether it took the thermometer, and whether its leader said something with it. */
export type HalfwayTeam = {
  readonly teamId: string;
  readonly teamName: string;
  readonly isLed: boolean;
  readonly roundId: string | null;
  readonly isClosed: boolean;
  readonly isDiscussed: boolean;
};

export type HalfwayStep =
  /** Who asks teams: so many have no thermometer yet. */
  | { readonly kind: "ask"; readonly count: number }
  /** Who leads the team: look at the plan; the thermometer was not asked. */
  | { readonly kind: "plan"; readonly teamId: string; readonly teamName: string }
  /** Who leads the team: the thermometer is there, to be laid beside the plan with the team. */
  | { readonly kind: "talk"; readonly roundId: string; readonly teamName: string };

/** What is still to do halfway through the year; of a thermometer that runs nothing yet. */
export function halfwaySteps(teams: readonly HalfwayTeam[], mayAsk: boolean): HalfwayStep[] {
  const without = teams.filter(({ roundId }) => roundId === null).length;
  const led = teams.filter(({ isLed }) => isLed);
  return [
    ...(mayAsk && without > 0 ? [{ kind: "ask", count: without } as const] : []),
    ...led.flatMap(({ roundId, teamId, teamName, isClosed, isDiscussed }): HalfwayStep[] => {
      if (roundId === null) return [{ kind: "plan", teamId, teamName }];
      return isClosed && !isDiscussed ? [{ kind: "talk", roundId, teamName }] : [];
    }),
  ];
}
