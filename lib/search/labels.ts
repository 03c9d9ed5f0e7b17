import { type Actor, holds } from "@/lib/platform/actor";
import { fullName } from "@/lib/platform/format";
import type { Messages } from "@/lib/platform/messages";
import { type Found, foundKinds, pathOf } from "@/lib/search/rules";

export type Hit = { readonly label: string; readonly detail?: string; readonly href: string };
export type HitGroup = { readonly label: string; readonly hits: readonly Hit[] };

/** What was found as the palette and the page show it; what has no page for this reader is left out. */
export function groupsOf(
  actor: Actor,
  found: readonly Found[],
  kinds: Messages["shell"]["search"]["kinds"],
): HitGroup[] {
  const hitOf = (one: Found): Hit[] => {
    const path = pathOf(one, holds(actor, "admin"));
    const detail = [one.detail, one.kind === "staff" ? one.teamName : null].filter(Boolean).join(", ");
    const label = typeof one.name === "string" ? one.name : fullName(one.name);
    const href = `/${actor.institution.slug}${path}`;
    return path === null ? [] : [{ label, href, ...(detail ? { detail } : {}) }];
  };
  return foundKinds
    .map((kind) => ({ label: kinds[kind], hits: found.filter((one) => one.kind === kind).flatMap(hitOf) }))
    .filter(({ hits }) => hits.length > 0);
}
