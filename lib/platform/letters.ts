import "server-only";

import type { z } from "zod";
import type { Actor, InstitutionId } from "@/lib/platform/actor";
import { claimTurn } from "@/lib/platform/attempts";
import type { JobKind } from "@/lib/platform/job-kind";
import { enqueue, type Job, job, type Task } from "@/lib/platform/jobs";
import { hasMail, type Mail, sendMail } from "@/lib/platform/mail";
import { allowed, type Outcome, refused } from "@/lib/platform/outcome";
import { type TenantTx, withTenant } from "@/lib/platform/tenancy";
import { inTurn } from "@/lib/platform/turns";

type Single<Ids, Letter> = {
  /** What is to be said; null for a letter that nobody needs any more. */
  readonly find: (tx: TenantTx, task: Task<Ids>) => Promise<Letter | null>;
  readonly write: (letter: Letter) => Mail;
  /** As whom it is looked up, where a wall stands round it; as nobody when left out. */
  readonly reader?: (ids: Ids) => string;
};

/** A kind of job that sends one letter, as it stands when it leaves. */
export function letterJob<Shape extends Record<string, z.ZodUUID>, Letter>(
  kind: JobKind<Shape>,
  { find, write, reader }: Single<z.output<JobKind<Shape>["ids"]>, Letter>,
): Job {
  return job(kind, async (task) => {
    const as = reader ? { personId: reader(task.ids) } : {};
    const work = (tx: TenantTx) => find(tx, task);
    const letter = await withTenant(task.institutionId, work, { ...as, purpose: "job" });
    if (letter) await sendMail(write(letter));
  });
}

/**
 * Whether a letter may go to an address that somebody typed, where there is one and this installation sends mail. Refuses the
 * twenty-first of a day, whatever they are about: Koers is no way to write to the world.
 */
export async function claimLetter(
  { personId }: Pick<Actor, "personId">,
  email: string | null,
): Promise<Outcome<"letters-enough">> {
  if (!email || !hasMail()) return allowed;
  return (await claimTurn("letter", personId)) ? allowed : refused("letters-enough");
}

/** Has such a letter sent by a job of its own. What is refused is undone with the rest of the write. */
export async function sendOutside<Shape extends Record<string, z.ZodUUID>>(
  tx: TenantTx,
  actor: Pick<Actor, "personId">,
  email: string | null,
  kind: JobKind<Shape>,
  ids: z.input<JobKind<Shape>["ids"]>,
): Promise<Outcome<"letters-enough">> {
  const claimed = await claimLetter(actor, email);
  if (claimed.ok && email && hasMail()) await enqueue(tx, kind, ids);
  return claimed;
}

const atATime = 50;

type Sending<Letter> = {
  /** What these letters are, so that nobody else sends the same at the same moment. */
  readonly turn: readonly string[];
  /** Letters that are due, so many at most, in an order that stays. */
  readonly listDue: (tx: TenantTx, limit: number) => Promise<readonly Letter[]>;
  readonly keyOf: (letter: Letter) => string;
  /** What leaves; null for a letter that nobody needs any more. */
  readonly write: (letter: Letter) => Mail | null;
  /** Notes which letters left, so that a next try does not send them again. */
  readonly noteSent: (tx: TenantTx, letters: readonly Letter[]) => Promise<void>;
};

/**
 * Sends what is due in batches, one job at a time: each is noted before the next, so that a crash repeats one batch at
 * most. Throws at the end when some were not taken, so that the queue tries those again.
 */
export async function sendInBatches<Letter>(
  institution: InstitutionId,
  { turn, listDue, keyOf, write, noteSent }: Sending<Letter>,
): Promise<void> {
  const failed = new Set<string>();
  const listNext = async (limit: number) => {
    const due = await withTenant(institution, (tx) => listDue(tx, limit + failed.size), { purpose: "job" });
    return due.filter((letter) => !failed.has(keyOf(letter)));
  };
  const sendAll = async () => {
    for (;;) {
      const letters = await listNext(atATime);
      if (letters.length === 0) return;
      const endings = await Promise.allSettled(
        letters.map(async (letter) => {
          const mail = write(letter);
          if (mail) await sendMail(mail);
        }),
      );
      const sent = letters.filter((_, place) => endings[place]?.status === "fulfilled");
      for (const [place, letter] of letters.entries())
        if (endings[place]?.status === "rejected") failed.add(keyOf(letter));
      await withTenant(institution, (tx) => noteSent(tx, sent), { purpose: "job" });
    }
  };
  // Who has the turn looks once more after giving it back, so that what came meanwhile can be left to them.
  while ((await listNext(1)).length > 0) if (!(await inTurn(institution, turn, sendAll))) break;
  if (failed.size > 0) throw new Error("Some letters were not taken by the mail server.");
}
