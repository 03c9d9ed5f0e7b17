/** What a domain rule or command says: go ahead with data, or the reason it refuses, and what of the input it names. */
export type Outcome<Refusal extends string = never, Data = void> =
  | { readonly ok: true; readonly data: Data }
  | { readonly ok: false; readonly refusal: Refusal; readonly named?: readonly string[] };

/** The refusals a rule or command can give, for `labels.ts` to be exhaustive over. */
export type RefusalOf<Rule extends (...args: never[]) => unknown> = Extract<
  Awaited<ReturnType<Rule>>,
  { ok: false; refusal: string }
>["refusal"];

export const allowed = { ok: true, data: undefined } as const;

export function done<Data>(data: Data): { ok: true; data: Data } {
  return { ok: true, data };
}

export function refused<const Refusal extends string>(refusal: Refusal): { ok: false; refusal: Refusal } {
  return { ok: false, refusal };
}

/** As refused, for what somebody typed: these words of theirs, for the form to say which. */
export function refusedFor<const Refusal extends string>(refusal: Refusal, named: readonly string[]) {
  return { ok: false, refusal, named } as const;
}
