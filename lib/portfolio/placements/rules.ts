import { allowed, type Outcome, refused } from "@/lib/platform/outcome";

export const mostPlacements = 20;
export const longestCompany = 120;

/** Twenty periods of practice are more than a course of any level has. */
export function hasRoom(placements: number): Outcome<"too-many-placements"> {
  return placements < mostPlacements ? allowed : refused("too-many-placements");
}
