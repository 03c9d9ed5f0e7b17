import { searchWordsOf } from "@/lib/organisation/names/rules";
import { allowed, type Outcome, refused } from "@/lib/platform/outcome";

export const deeds = ["talked", "referred", "known", "nothing", "left-to"] as const;

/**
 * What a coach did with a signal: talked with the student, found help, knew it already, nothing was needed, or left it to who
 * passed it on and takes it up themselves (W4).
 */
export type Deed = (typeof deeds)[number];

/** Fewest letters before students of the own team are looked for. */
const fewestLetters = 3;

/** Whether somebody typed enough of a name to look for it. */
export function isLongEnough(search: string): boolean {
  return searchWordsOf(search).some((word) => word.length >= fewestLetters);
}

/** Whether two names are the same in every word, whatever capitals and accents, and in whatever order. */
export function isSameName(typed: string, name: string): boolean {
  const [one, other] = [searchWordsOf(typed).toSorted(), searchWordsOf(name).toSorted()];
  return one.join(" ") === other.join(" ");
}

type Addressee = { readonly coachId: string | null };

/**
 * Who gets a signal (C24): the present coach of the one student meant. Nobody, several, or a student without a coach
 * is one refusal, so that it does not tell whether somebody studies here; and who sends it knows that nobody got it.
 */
export function addresseeOf<Found extends Addressee>(
  found: readonly Found[],
): Outcome<"not-delivered", Found & { coachId: string }> {
  const [only, ...others] = found;
  if (!only || others.length > 0 || only.coachId === null) return refused("not-delivered");
  return { ok: true, data: { ...only, coachId: only.coachId } };
}

/** For how long a coach can talk it through before a student reads what they asked for. */
export const daysToTalk = 7;

type Asked = {
  readonly askedAt: Date | null;
  readonly openedAt: Date | null;
  readonly settledById: string | null;
  /** The coach of today. */
  readonly coachId: string | null;
};

/** Whether the coach of today is the one who reads it, so that they can talk it through. */
export function isHeld({ coachId, settledById }: Pick<Asked, "coachId" | "settledById">): boolean {
  return coachId !== null && (settledById === null || settledById === coachId);
}

/**
 * From when a student reads what was passed on about them: never unasked; once they asked, when their coach opens it
 * or a week later, and at once when no coach is there to talk it through (permissions.md 6.3, C24).
 */
export function opensAt(signal: Asked): Date | null {
  const { askedAt, openedAt } = signal;
  if (askedAt === null) return null;
  if (openedAt !== null) return openedAt;
  return isHeld(signal) ? new Date(askedAt.getTime() + daysToTalk * 86_400_000) : askedAt;
}

/** Where a student's request stands: not asked, waiting for a talk, or open to be read. */
export function requestOf(signal: Asked, now: Date): "none" | "waits" | "open" {
  const at = opensAt(signal);
  if (at === null) return "none";
  return at <= now ? "open" : "waits";
}

/** What a student sees of what was passed on about them before they read it: no word, and no name. */
export type OwnRequest = {
  readonly id: string;
  readonly raisedAt: Date;
  readonly state: ReturnType<typeof requestOf>;
  readonly opensAt: Date | null;
};

/** Of each signal about a student where their asking stands. */
export function requestsIn(
  signals: readonly (Asked & { readonly id: string; readonly raisedAt: Date })[],
  now: Date,
): OwnRequest[] {
  return signals.map((signal) => ({
    ...{ id: signal.id, raisedAt: signal.raisedAt },
    ...{ state: requestOf(signal, now), opensAt: opensAt(signal) },
  }));
}

/** A student asks once. */
export function mayBeAsked({ askedAt }: Pick<Asked, "askedAt">): Outcome<"asked-already"> {
  return askedAt === null ? allowed : refused("asked-already");
}

/** A coach opens what a student asked for and can't read yet. */
export function mayBeOpened(signal: Asked, now: Date): Outcome<"not-asked"> {
  return requestOf(signal, now) === "waits" ? allowed : refused("not-asked");
}

type Settled = { readonly deed: Deed | null; readonly pickedUp: unknown };

/** What a coach can say of it: left to somebody only what that one takes up. */
export function deedsFor({ pickedUp }: Pick<Settled, "pickedUp">): readonly Deed[] {
  return pickedUp
    ? ["left-to", ...deeds.filter((deed) => deed !== "left-to")]
    : deeds.filter((deed) => deed !== "left-to");
}

/** A signal is settled once. */
export function mayBeSettled(signal: Settled, deed: Deed): Outcome<"settled-already" | "not-picked-up"> {
  if (signal.deed !== null) return refused("settled-already");
  return deedsFor(signal).includes(deed) ? allowed : refused("not-picked-up");
}
