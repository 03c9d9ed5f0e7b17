export type Direction = "up" | "down";

/** The order with one id a place earlier or later; at the end of the list it stays as it is. */
export function movedIn(ids: readonly string[], id: string, direction: Direction): string[] {
  const from = ids.indexOf(id);
  const to = Math.min(ids.length - 1, Math.max(0, from + (direction === "up" ? -1 : 1)));
  return ids.filter((other) => other !== id).toSpliced(to, 0, id);
}
