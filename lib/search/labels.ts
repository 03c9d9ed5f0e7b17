import { searchWordsOf } from "@/lib/organisation/names/rules";
import { type Actor, holds } from "@/lib/platform/actor";
import { fullName } from "@/lib/platform/format";
import type { Messages } from "@/lib/platform/messages";
import { maySearch } from "@/lib/search/policy";
import { type Found, foundKinds, pathOf, prefixesOf } from "@/lib/search/rules";

export type Hit = { readonly label: string; readonly detail?: string; readonly href: string };
export type HitGroup = { readonly label: string; readonly hits: readonly Hit[] };

type Words = Messages["shell"]["search"];

/** What was found as the palette and the page show it; what has no page for this reader is left out. */
export function groupsOf(
  actor: Actor,
  { query, found }: { readonly query: string; readonly found: readonly Found[] },
  { kinds, whoDoesWhat }: Pick<Words, "kinds" | "whoDoesWhat">,
): HitGroup[] {
  const hitOf = (one: Found): Hit[] => {
    const path = pathOf(one, holds(actor, "admin"));
    const detail = [one.detail, one.kind === "staff" ? one.teamName : null].filter(Boolean).join(", ");
    const label = typeof one.name === "string" ? one.name : fullName(one.name);
    const href = `/${actor.institution.slug}${path}`;
    return path === null ? [] : [{ label, href, ...(detail ? { detail } : {}) }];
  };
  const groups = foundKinds.map((kind) => ({
    label: kinds[kind],
    hits: found.filter((one) => one.kind === kind).flatMap(hitOf),
  }));
  const hits = matrixHits(actor, query, whoDoesWhat);
  return [{ label: whoDoesWhat, hits }, ...groups].filter((group) => group.hits.length > 0);
}

/** Who does what in the reader's own teams, for who types those words, with or without the name of a team (M11). */
function matrixHits(actor: Actor, query: string, whoDoesWhat: string): Hit[] {
  const prefixes = prefixesOf(query);
  const [first = ""] = prefixesOf(whoDoesWhat);
  const isMeant = maySearch(actor) && prefixes.some((prefix) => prefix.startsWith(first));
  const teams = new Map([...actor.teams, ...actor.ledTeams].map(({ id, name }) => [id, name]));
  return [...teams].flatMap(([id, name]) => {
    const words = searchWordsOf(`${whoDoesWhat} ${name}`);
    const isFound = isMeant && prefixes.every((prefix) => words.some((word) => word.startsWith(prefix)));
    return isFound ? [{ label: name, href: `/${actor.institution.slug}/teams/${id}/wie-doet-wat` }] : [];
  });
}
