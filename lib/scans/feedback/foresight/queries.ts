import "server-only";

import type { Actor } from "@/lib/platform/actor";
import type { TenantTx } from "@/lib/platform/tenancy";
import { closedBy, type Warning, warningsOf } from "@/lib/scans/feedback/foresight/rules";
import { readSeries } from "@/lib/scans/freezing/queries";
import type { RoundView } from "@/lib/scans/rounds/queries";

/** What the subject is told while they can still ask somebody else. */
export type Foresight = {
  readonly warnings: readonly Warning[];
  /** Whose answers would stay closed if the round closed now. */
  readonly closed: ReturnType<typeof closedBy>;
};

/** What would stay closed of a running round. */
export async function findForesight(
  tx: TenantTx,
  actor: Pick<Actor, "institutionId">,
  { id }: RoundView,
): Promise<Foresight> {
  const series = await readSeries(tx, actor, [id]);
  const own = series.find((one) => one.id === id);
  if (!own) return { warnings: [], closed: [] };
  const earlier = series.filter((one) => one.isClosed && one.asked.size > 0);
  return {
    warnings: warningsOf(own.categories, own, earlier),
    closed: closedBy(own.turnout, own.categories),
  };
}
