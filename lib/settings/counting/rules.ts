import { type OptionalKind, optionalKinds } from "@/lib/conversations/rules";

/** Which kinds of talks count towards the minimum besides those that always do (O11, O21, V2). */
export type Counting = { readonly alsoCounting: readonly OptionalKind[] };

/** The kinds that are among those known, in the order of the product; anything else is left out. */
export function optionalKindsIn(found: readonly string[]): OptionalKind[] {
  return optionalKinds.filter((kind) => found.includes(kind));
}
