import { type Actor, coordinates, holds, leads, worksIn } from "@/lib/platform/actor";

/** HR and the LOB coordinator read in what others found, and take it away again (D5, permissions.md 6.2). */
export function mayImportScans(actor: Actor): boolean {
  return holds(actor, "hr", "lob-coordinator");
}

/** The outcome is read like the report of our own scans: by who works in the team, leads it or is its LOB coordinator. */
export function mayReadExternalScan(actor: Actor, { teamId }: { readonly teamId: string }): boolean {
  const isNear = worksIn(actor, teamId) || leads(actor, teamId) || coordinates(actor, teamId);
  return actor.kind === "staff" && isNear;
}

/** Only its leader says something with it. */
export function mayCommentOnExternalScan(actor: Actor, scan: { readonly teamId: string }): boolean {
  return mayReadExternalScan(actor, scan) && leads(actor, scan.teamId);
}
