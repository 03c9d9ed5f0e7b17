import type { RefusalOf } from "@/lib/platform/outcome";
import {
  type Area,
  areas,
  type hasRoom as hasRoomForItems,
  type ItemKind,
  itemKinds,
} from "@/lib/portfolio/rules";
import type { hasRoom as hasRoomForPlacements } from "@/lib/portfolio/placements/rules";
import type { mayBeAdded } from "@/lib/portfolio/attachments/rules";
import type { mayBeShared } from "@/lib/portfolio/sharing/rules";
import type { mayBeKept } from "@/lib/portfolio/talks/rules";

type PortfolioRefusal =
  | RefusalOf<typeof hasRoomForItems | typeof hasRoomForPlacements | typeof mayBeShared>
  | RefusalOf<typeof mayBeKept>
  | "letters-enough"
  | "gone"
  | "no-placement"
  | "at-the-end";

/** Every reason for which a portfolio refuses. */
const refusals = [
  ...(["full", "no-placement", "at-the-end", "too-many-placements", "nothing-chosen"] as const),
  ...(["no-coach", "for-whom", "day-passed", "too-late", "too-many-shares"] as const),
  ...(["letters-enough", "not-confirmed-yet", "gone"] as const),
] satisfies PortfolioRefusal[];

/** Each refusal in the reader's words; `t` is of the namespace `portfolioForms`. */
export function portfolioRefusals(
  t: (key: `refusals.${PortfolioRefusal}`) => string,
): Record<PortfolioRefusal, string> {
  const texts = refusals.map((refusal) => [refusal, t(`refusals.${refusal}`)] as const);
  return Object.fromEntries(texts) as Record<PortfolioRefusal, string>;
}

/** Every reason for which a file is not added, of which a page of the address can tell. */
const fileRefusals = [
  ...(["empty-file", "wrong-type", "too-large", "too-many-files", "portfolio-full"] as const),
  "invalid",
] satisfies (RefusalOf<typeof mayBeAdded> | "invalid")[];

/** Why a file was refused, as an address says it. */
export function fileRefusalOf(said: string | undefined): (typeof fileRefusals)[number] | "other" | null {
  if (!said) return null;
  return fileRefusals.find((refusal) => refusal === said) ?? "other";
}

/** What each kind is called in an address. */
export const kindSlugs = {
  reflection: "reflectie",
  work: "werk",
  result: "resultaat",
  goal: "doel",
  step: "stap",
} as const satisfies Record<ItemKind, string>;

/** The kind an address names; a reflection unless it says otherwise. */
export function kindAt(said: string | readonly string[] | undefined): ItemKind {
  return itemKinds.find((kind) => kindSlugs[kind] === said) ?? "reflection";
}

/** What each area is called. */
export function areaNamesFrom(name: (area: Area) => string): Record<Area, string> {
  return Object.fromEntries(areas.map((area) => [area, name(area)])) as Record<Area, string>;
}
