import { type ImportKind, importKinds } from "@/lib/exchange/columns/schema";
import { type Actor, holds } from "@/lib/platform/actor";

/** HR imports staff and their contracts, the admin the organisation, programmes, students and coaches (decisions 32). */
export function mayImport(actor: Actor, { kind }: { readonly kind: ImportKind }): boolean {
  return actor.kind === "staff" && holds(actor, kind === "staff" ? "hr" : "admin");
}

/** Whoever may import a kind of file sees its runs, rows and reports: nobody else reads contracts in them. */
export function maySeeRun(actor: Actor, run: { readonly kind: ImportKind }): boolean {
  return mayImport(actor, run);
}

/** Which kinds of file this person may import. */
export function visibleKinds(actor: Actor): ImportKind[] {
  return importKinds.filter((kind) => mayImport(actor, { kind }));
}
