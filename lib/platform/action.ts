import "server-only";

import { refresh } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { z } from "zod";
import type { ActionState, Typed } from "@/lib/platform/action-state";
import type { Actor } from "@/lib/platform/actor";
import { fieldsOf, mechanismsOf } from "@/lib/platform/form";
import { isId } from "@/lib/platform/ids";
import { leaveNotice } from "@/lib/platform/notice";
import { type Ending, perform, type Work } from "@/lib/platform/perform";
import { isSameOrigin } from "@/lib/platform/request";
import { findCurrentActor } from "@/lib/platform/session";
import { problemsOf } from "@/lib/platform/problems";

type Definition<Input extends z.ZodType, Subject, Refusal extends string, Data> = Work<
  Input,
  Subject,
  Refusal,
  Data
> & {
  /** Where the reader goes when it is done; stays on the page when left out. */
  readonly next?: (actor: Actor, data: Data, subject: Subject) => string;
  /** What the page says when it is done: a key of the namespace `notices`. */
  readonly notice?: string | ((data: Data) => string);
};

export type Action<Refusal extends string = never, Data = void> = (
  previous: unknown,
  form: FormData,
) => Promise<ActionState<Refusal, Data>>;

/**
 * Every write from a form passes through here, in this order: where it comes from, who acts, what
 * they sent, what it is about, whether they may, and then the work and its trail event, in one
 * transaction. Of the arguments only the form is input: the previous state comes from the browser.
 */
export function action<Input extends z.ZodType, Subject, Refusal extends string = never, Data = void>(
  definition: Definition<Input, Subject, Refusal, Data>,
): Action<Refusal, Data> {
  const submit: Action<Refusal, Data> = async (_previous, form) => {
    const typed = form instanceof FormData ? fieldsOf(form) : {};
    const refuse = (reason: "signed-out" | "foreign-origin") =>
      ({ status: "refused", reason, typed }) as const;
    if (!(form instanceof FormData) || !isSameOrigin(await headers())) return refuse("foreign-origin");
    const actor = await findCurrentActor();
    if (!actor) return refuse("signed-out");

    const input = definition.input.safeParse(typed);
    if (!input.success) return { status: "invalid", fields: problemsOf(input.error), typed };

    const { key, version } = mechanismsOf(form);
    const ending = await perform(definition, actor, input.data, {
      key: key && isId(key) ? key : null,
      version,
    });
    if (!ending.ok) return refusal(ending, typed);

    const { notice } = definition;
    if (notice) await leaveNotice(typeof notice === "string" ? notice : notice(ending.data));
    if (definition.next) redirect(definition.next(actor, ending.data, ending.subject));
    refresh();
    return { status: "done", data: ending.data };
  };
  return Object.assign(submit, { definition });
}

function refusal<Refusal extends string>({ reason, current, named }: Refused<Refusal>, typed: Typed) {
  return { status: "refused", reason, typed, ...(current && { current }), ...(named && { named }) } as const;
}

type Refused<Refusal extends string> = Omit<Extract<Ending<never, Refusal, never>, { ok: false }>, "ok">;
