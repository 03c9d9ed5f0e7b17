/** Writing without a pause: when it began and when it last went on, in milliseconds. */
export type Stretch = { readonly since: number; readonly last: number };

/** Whoever is still for so long is talking, and writes on afterwards. */
const longestPause = 60_000;

/** Recording takes two minutes; whoever writes on for so long does it while they talk. */
const longestStretch = 4 * 60_000;

/** The stretch somebody writes in at a moment: the one they were in, or a new one after a pause. */
export function stretchAt(before: Stretch | null, at: number): Stretch {
  return before && at - before.last <= longestPause
    ? { since: before.since, last: at }
    : { since: at, last: at };
}

/** Whether somebody writes on so long that the talk waits for the screen (S2). */
export function isTalkWaiting({ since, last }: Stretch): boolean {
  return last - since >= longestStretch;
}
