import "server-only";

import { asDate } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { allowed, type Outcome } from "@/lib/platform/outcome";
import type { WorkContext } from "@/lib/platform/perform";
import { seal } from "@/lib/platform/seal";
import type { TenantTx } from "@/lib/platform/tenancy";
import { placeOfPlacement } from "@/lib/portfolio/placements/queries";
import { hasRoom } from "@/lib/portfolio/placements/rules";
import type { NewPlacement } from "@/lib/portfolio/placements/schema";

/** Notes a period of practice. */
export async function addPlacement(
  { tx, actor }: WorkContext,
  { company, country, startsOn, endsOn }: NewPlacement,
): Promise<Outcome<"too-many-placements">> {
  const { personId, institutionId } = actor;
  const room = hasRoom(await tx.portfolioPlacement.count({ where: { personId } }));
  if (!room.ok) return room;
  const id = newId();
  const body = await seal(tx, institutionId, placeOfPlacement(id), JSON.stringify({ company, country }));
  const days = { startsOn: asDate(startsOn), endsOn: endsOn && asDate(endsOn) };
  await tx.portfolioPlacement.create({ data: { id, personId, body, ...days }, select: { id: true } });
  return allowed;
}

/** Takes a period away; what was written about it stays, without it. */
export async function removePlacement(tx: TenantTx, placementId: string) {
  await tx.portfolioItem.updateMany({ where: { placementId }, data: { placementId: null } });
  await tx.portfolioPlacement.deleteMany({ where: { id: placementId } });
  return allowed;
}
