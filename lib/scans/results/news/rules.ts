import type { ResultNews } from "@/lib/scans/results/news/queries";

/** Where more of a kind stand together. */
const listOf = {
  own: "/scans",
  coached: "/scans/studenten",
  shared: "/scans",
  "shared-scan": "/scans",
  team: "/scans/teams",
  external: "/scans/teams",
} as const;

/** Where a result is read: one by its own address, more of a kind in the list they stand in. */
export function pathOfResult({
  kind,
  count,
  roundId,
  subjectId,
}: Pick<ResultNews, "kind" | "count" | "roundId" | "subjectId">): string {
  const one = {
    own: `/scans/feedback/${roundId}`,
    "own-scan": `/studenten/${subjectId}/scans/${roundId}`,
    coached: `/studenten/${subjectId}/scans/${roundId}`,
    shared: `/scans/feedback/${roundId}`,
    "shared-scan": `/scans/gedeeld/${roundId}`,
    team: `/scans/teams/verslag/${roundId}`,
    external: `/scans/teams/extern/${roundId}`,
  } as const;
  const lists = { ...listOf, "own-scan": `/studenten/${subjectId}` };
  return count === 1 ? one[kind] : lists[kind];
}
