/**
 * A number of people told to who may not know each of them, of whom there is a number elsewhere as well: in whole steps of the
 * minimum, and 0 for fewer than one step. So it doesn't follow who comes or goes, and taken from a number of nearly the same
 * people it doesn't tell how many they differ by (M13).
 */
export function inSteps(count: number, minimum: number): number {
  return count - (count % minimum);
}
