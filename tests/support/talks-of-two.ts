import type { TalkState } from "@/lib/conversations/rules";
import type { Actor } from "@/lib/platform/actor";
import { type Day, dayOf, later } from "@/lib/platform/calendar";
import type { Reading } from "@/lib/platform/read";
import { recordReading } from "@/lib/platform/trail";
import { addStaff, appoint } from "@/prisma/seed/builders";
import type { TestInstitution } from "@/tests/support/institution";

/** What was said: whom the talk is about, and what its holder adds. */
export type Said = { readonly own: string; readonly notes: string };

/** What the page of a talk shows one reader. */
export type Seen = {
  readonly state: TalkState;
  readonly edition: number;
  readonly plannedOn: Day | null;
  readonly version: number;
  readonly reportVersion: number;
  readonly minutes: number | null;
  readonly said: Said | null;
  /** What whom the talk is about wrote before it, as far as this reader has it. */
  readonly prepared: string | null;
  readonly corrections: readonly (readonly [string, readonly string[], readonly string[]])[];
};

type Pressed = { readonly version?: number; readonly key?: string };

/** The deeds of a talk, each in the words of its own kind. */
type Deeds = Readonly<
  Record<"move" | "cancel" | "confirm", (by: Actor, talkId: string, pressed?: Pressed) => Ending>
> & {
  readonly plan: (by: Actor) => Ending;
  readonly prepare: (
    by: Actor,
    talkId: string,
    words: string,
    more: Pressed & { isShared: boolean },
  ) => Ending;
  readonly record: (by: Actor, talkId: string, said: Said, pressed: Pressed) => Ending;
  readonly correct: (by: Actor, talkId: string, minutes: string, pressed: Pressed) => Ending;
  readonly rewrite: (by: Actor, talkId: string, said: Said, pressed: Pressed) => Ending;
  readonly rewriteOwn: (by: Actor, talkId: string, own: string, pressed: Pressed) => Ending;
};

type Ending = Promise<{ readonly ok: boolean; readonly reason?: unknown; readonly data?: unknown }>;

/** A talk between two, whoever they are: one engine, asked the same by one suite (M4). */
export type TalkOfTwo = {
  readonly here: TestInstitution;
  readonly holder: Actor;
  /** Whom it is about. */
  readonly subject: Actor;
  readonly deeds: Deeds;
  readonly find: (by: Actor, talkId: string) => Promise<Seen | null>;
  /** People nearby who find nothing of it, in no way. */
  readonly outsiders: Readonly<Record<string, Actor>>;
  /** Who finds that it took place and no word of it. */
  readonly readersOfFacts: Readonly<Record<string, Actor>>;
  readonly subjectPlans: boolean;
  readonly subjectMoves: boolean;
  readonly holderPrepares: boolean;
};

/** When a talk is planned for, so many days ahead. */
export const moment = (days: number) => ({
  plannedDay: later(dayOf(new Date()), { days }),
  plannedTime: "10:00",
});

/** The facts of a talk that both kinds have. */
export const facts = { heldOn: dayOf(new Date()), place: "online" };

/** Somebody for each of these offices. */
export async function officers(here: TestInstitution, offices: readonly Parameters<typeof appoint>[2][]) {
  const made = offices.map(async (office): Promise<[string, Actor]> => {
    const personId = await here.inside(async (tx) => {
      const id = await addStaff(tx);
      await appoint(tx, id, office);
      return id;
    });
    return [office, await here.actor(personId)];
  });
  return Object.fromEntries(await Promise.all(made));
}

/** Reads a page as somebody, as the page itself does. */
export function readingAs(here: TestInstitution, actor: Actor) {
  return <Found>(read: (reading: Reading) => Promise<Found>): Promise<Found> =>
    here.inside(
      (tx) =>
        read({
          ...{ tx, actor, now: new Date() },
          noteReading: (...notes) => recordReading(tx, actor, ...notes),
        }),
      actor.personId,
    );
}

type Changes = readonly {
  readonly changes: readonly {
    readonly fact: string;
    readonly was: readonly string[];
    readonly became: readonly string[];
  }[];
}[];

/** What was corrected: the fact, what it was and what it became. */
export function correctionsOf(corrections: Changes): Seen["corrections"] {
  return corrections.flatMap(({ changes }) =>
    changes.map(({ fact, was, became }) => [fact, was, became] as const),
  );
}
