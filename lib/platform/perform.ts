import "server-only";

import type { z } from "zod";
import type { GeneralRefusal, Typed } from "@/lib/platform/action-state";
import type { Actor } from "@/lib/platform/actor";
import { claimKey, findResult, keepResult } from "@/lib/platform/idempotency";
import type { Outcome } from "@/lib/platform/outcome";
import { type TenantTx, withTenant } from "@/lib/platform/tenancy";
import { recordWrite, type TrailNote } from "@/lib/platform/trail";

export type WorkContext = { readonly tx: TenantTx; readonly actor: Actor; readonly now: Date };

/** A write, whichever way it came in: a form's action or a route. */
export type Work<Input extends z.ZodType, Subject, Refusal extends string, Data> = {
  /** Names the line of the permission matrix this write stands in. */
  readonly permission: string;
  readonly input: Input;
  /** Loads and locks what it is about; null means it does not exist for this person. */
  readonly subject: (context: WorkContext, input: z.output<Input>) => Promise<Subject | null>;
  readonly allow: (actor: Actor, subject: Subject) => boolean;
  /** The version people edited, for long forms: a stale save is refused with both texts. Null when there is nothing to edit. */
  readonly edition?: (subject: Subject) => { readonly version: number; readonly text: Typed } | null;
  readonly run: (
    context: WorkContext,
    subject: Subject,
    input: z.output<Input>,
  ) => Promise<Outcome<Refusal, Data>>;
  /** What the trail says of it; ids and facts only. Null for what concerns nobody but its author: a draft. */
  readonly trail: (subject: Subject, input: z.output<Input>, data: Data) => TrailNote | null;
  /** Said when what it returns is shown once and kept nowhere: the result is not kept for a second submit either. */
  readonly isShownOnce?: true;
};

export type Ending<Subject, Refusal extends string, Data> =
  | { readonly ok: true; readonly data: Data; readonly subject: Subject }
  | {
      readonly ok: false;
      readonly reason: Refusal | GeneralRefusal;
      readonly current?: { version: number; text: Typed };
      readonly named?: readonly string[];
    };

/**
 * Subject, permission, version, work, trail and idempotency key in one transaction; a refusal
 * rolls all of it back. With a key used before, nothing is done and the first result is returned.
 */
export async function perform<Input extends z.ZodType, Subject, Refusal extends string, Data>(
  work: Work<Input, Subject, Refusal, Data>,
  actor: Actor,
  input: z.output<Input>,
  { key: sent, version }: { key: string | null; version: number | null },
): Promise<Ending<Subject, Refusal, Data>> {
  type End = Ending<Subject, Refusal, Data>;
  const key = work.isShownOnce ? null : sent;
  const steps = async (tx: TenantTx): Promise<End> => {
    const context = { tx, actor, now: new Date() };
    const subject = await work.subject(context, input);
    if (subject === null) throw new RolledBack({ ok: false, reason: "not-found" });
    if (!work.allow(actor, subject)) {
      // What was done may be what took the right away: whoever hands a student over is their coach no more.
      const result = key ? await findResult<Data>(tx, actor, key) : null;
      if (result) return { ok: true, data: result.data, subject };
      throw new RolledBack({ ok: false, reason: "forbidden" });
    }

    const claim = key ? await claimKey<Data>(tx, actor, key) : null;
    if (claim && !claim.isFirst) return { ok: true, data: claim.data, subject };
    const current = work.edition?.(subject);
    if (current && current.version !== version) throw new RolledBack({ ok: false, reason: "stale", current });

    const outcome = await work.run(context, subject, input);
    if (!outcome.ok) {
      const { refusal: reason, named } = outcome;
      throw new RolledBack({ ok: false, reason, ...(named ? { named } : {}) });
    }
    const note = work.trail(subject, input, outcome.data);
    if (note) await recordWrite(tx, actor.personId, note);
    if (key) await keepResult(tx, actor, key, outcome.data);
    return { ok: true, data: outcome.data, subject };
  };

  try {
    return await withTenant(actor.institutionId, steps, { personId: actor.personId });
  } catch (error) {
    if (error instanceof RolledBack) return error.ending as End;
    throw error;
  }
}

class RolledBack extends Error {
  constructor(readonly ending: Extract<Ending<never, string, never>, { ok: false }>) {
    super(ending.reason);
  }
}
