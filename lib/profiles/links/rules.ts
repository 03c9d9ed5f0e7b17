import { allowed, type Outcome, refused } from "@/lib/platform/outcome";

/** What one competence is to another: it became the other (D4), or they belong together, as with a national framework (C25). */
export const linkKinds = ["became", "related"] as const;
export type LinkKind = (typeof linkKinds)[number];

type Linked = { readonly id: string; readonly becameId: string | null };

export type LinkRefusal = "with-itself" | "already-became" | "became-this" | "target-became";

/** Whether a competence can become another: once, and only one that still counts, so that a chain never turns round (D4). */
export function mayBecome(from: Linked, to: Linked): Outcome<LinkRefusal> {
  if (from.id === to.id) return refused("with-itself");
  if (from.becameId !== null) return refused("already-became");
  if (to.becameId === from.id) return refused("became-this");
  return to.becameId === null ? allowed : refused("target-became");
}

/** Whether two competences can be said to belong together; the order says nothing. */
export function mayRelate(one: Linked, other: Linked): Outcome<LinkRefusal> {
  return one.id === other.id ? refused("with-itself") : allowed;
}

/** The two ends of a relation in the order in which it is kept. */
export function inOrder(one: string, other: string): { fromId: string; toId: string } {
  return one < other ? { fromId: one, toId: other } : { fromId: other, toId: one };
}
