import "server-only";

import type { Actor, InstitutionId } from "@/lib/platform/actor";
import { asDay } from "@/lib/platform/calendar";
import { type Place, unseal } from "@/lib/platform/seal";
import type { TenantTx } from "@/lib/platform/tenancy";
import { readPlacement } from "@/lib/portfolio/files";
import { mostPlacements } from "@/lib/portfolio/placements/rules";
import { claimDesk, type Desk } from "@/lib/portfolio/standing/queries";
import type { Placement } from "@/lib/portfolio/rules";

/** Where the words of a placement lie; part of their seal. */
export function placeOfPlacement(id: string): Place {
  return { table: "portfolio_placements", id, column: "body" };
}

/** A placement as a row of JSON, its words still sealed. */
export type PlacementRow = Pick<Placement, "id" | "startsOn" | "endsOn"> & { readonly body: string };

export async function placementIn(
  tx: TenantTx,
  institutionId: InstitutionId,
  { body, ...row }: PlacementRow,
): Promise<Placement> {
  const sealed = Buffer.from(body, "base64");
  return {
    ...row,
    ...readPlacement(await unseal(tx, institutionId, placeOfPlacement(row.id), sealed)),
  };
}

/** One's own placements, the latest first. */
export async function listOwnPlacements(
  tx: TenantTx,
  { institutionId, personId }: Actor,
): Promise<Placement[]> {
  const rows = await tx.portfolioPlacement.findMany({
    where: { personId },
    select: { id: true, startsOn: true, endsOn: true, body: true },
    orderBy: [{ startsOn: "desc" }, { id: "desc" }],
    take: mostPlacements,
  });
  return Promise.all(
    rows.map(async ({ id, startsOn, endsOn, body }) => ({
      ...{ id, startsOn: asDay(startsOn), endsOn: endsOn && asDay(endsOn) },
      ...readPlacement(await unseal(tx, institutionId, placeOfPlacement(id), body)),
    })),
  );
}

/** A placement of one's own, by its id; null when it is another's. */
export function findOwnPlacement(tx: TenantTx, { personId }: Actor, id: string) {
  return tx.portfolioPlacement.findFirst({ where: { id, personId }, select: { id: true } });
}

/** A placement of one's own, to change; null when it is another's. */
export async function claimOwnPlacement(
  tx: TenantTx,
  actor: Actor,
  id: string,
  now: Date,
): Promise<(Desk & { readonly placementId: string }) | null> {
  const desk = await claimDesk(tx, actor, now);
  return (await findOwnPlacement(tx, actor, id)) && { ...desk, placementId: id };
}
