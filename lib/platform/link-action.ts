import "server-only";

import { refresh } from "next/cache";
import { headers } from "next/headers";
import type { z } from "zod";
import type { Action } from "@/lib/platform/action";
import type { GeneralRefusal } from "@/lib/platform/action-state";
import { currentCaller } from "@/lib/platform/caller";
import { fieldsOf } from "@/lib/platform/form";
import type { Outcome } from "@/lib/platform/outcome";
import { findHolder, type Holder } from "@/lib/platform/personal-link";
import { problemsOf } from "@/lib/platform/problems";
import { isSameOrigin } from "@/lib/platform/request";
import { type TenantTx, withTenant } from "@/lib/platform/tenancy";

export type HolderContext = { readonly tx: TenantTx; readonly holder: Holder; readonly now: Date };

type Definition<Input extends z.ZodType<{ token: string }>, Subject, Refusal extends string, Data> = {
  /** Names the line of the permission matrix this write stands in. */
  readonly permission: string;
  readonly input: Input;
  /** Loads and locks what the link is for; null when that is over, or was never there. */
  readonly subject: (context: HolderContext) => Promise<Subject | null>;
  readonly allow: (subject: Subject) => boolean;
  readonly run: (
    context: HolderContext,
    subject: Subject,
    input: z.output<Input>,
  ) => Promise<Outcome<Refusal, Data>>;
  /** Said of what is saved while somebody types: the page then stays as it is. */
  readonly isQuiet?: true;
};

/**
 * The pipeline for who came by a personal link: where it comes from, what they sent, whose link it is, what that is
 * for, whether it is still open, and then the work, in one transaction. It leaves no event in the trail and no
 * idempotency key: those would tie an answer to its author (decisions 35), so the work itself must bear repeating.
 */
export function linkAction<
  Input extends z.ZodType<{ token: string }>,
  Subject,
  Refusal extends string = never,
  Data = void,
>(definition: Definition<Input, Subject, Refusal, Data>): Action<Refusal, Data> {
  const submit: Action<Refusal, Data> = async (_previous, form) => {
    const { token = "", ...typed } = form instanceof FormData ? fieldsOf(form) : {};
    const refuse = (reason: Refusal | GeneralRefusal) => ({ status: "refused", reason, typed }) as const;
    if (!(form instanceof FormData) || !isSameOrigin(await headers())) return refuse("foreign-origin");
    const input = definition.input.safeParse({ token, ...typed });
    if (!input.success) return { status: "invalid", fields: problemsOf(input.error), typed };
    const holder = await findHolder(input.data.token, (await currentCaller()).address);
    if (!holder) return refuse("not-found");
    const outcome = await performFor(definition, holder, input.data);
    if (!outcome.ok) return refuse(outcome.refusal);
    if (!definition.isQuiet) refresh();
    return { status: "done", data: outcome.data };
  };
  return Object.assign(submit, { definition });
}

/** Does the work for a holder in one transaction; what is refused is undone. */
export async function performFor<
  Input extends z.ZodType<{ token: string }>,
  Subject,
  Refusal extends string,
  Data,
>(
  { subject, allow, run }: Definition<Input, Subject, Refusal, Data>,
  holder: Holder,
  input: z.output<Input>,
): Promise<Outcome<Refusal | "not-found", Data>> {
  const refused: { outcome?: Outcome<Refusal | "not-found", Data> } = {};
  const work = async (tx: TenantTx) => {
    const context = { tx, holder, now: new Date() };
    const found = await subject(context);
    const outcome =
      found === null || !allow(found)
        ? ({ ok: false, refusal: "not-found" } as const)
        : await run(context, found, input);
    if (outcome.ok) return outcome;
    refused.outcome = outcome;
    throw new Undone();
  };
  try {
    return await asHolder(holder, work);
  } catch (error) {
    if (error instanceof Undone && refused.outcome) return refused.outcome;
    throw error;
  }
}

/** Reads for a page that a personal link opens, in one transaction; null when the link opens nothing. */
export async function readAsHolder<Data>(
  token: string,
  address: string | null,
  work: (context: HolderContext) => Promise<Data | null>,
): Promise<Data | null> {
  const holder = await findHolder(token, address);
  return holder && asHolder(holder, (tx) => work({ tx, holder, now: new Date() }));
}

/**
 * Who came by a link acts as the record it is for, so that a wall round persons opens that record's part and nothing else:
 * without a person it would open what the night finds to forget.
 */
function asHolder<Data>(
  { institutionId, recordId }: Holder,
  work: (tx: TenantTx) => Promise<Data>,
): Promise<Data> {
  return withTenant(institutionId, work, { personId: recordId });
}

class Undone extends Error {}
