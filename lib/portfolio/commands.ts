import "server-only";

import { newId } from "@/lib/platform/ids";
import { allowed, done, type Outcome, refused } from "@/lib/platform/outcome";
import type { WorkContext } from "@/lib/platform/perform";
import { seal } from "@/lib/platform/seal";
import type { TenantTx } from "@/lib/platform/tenancy";
import { findOwnPlacement } from "@/lib/portfolio/placements/queries";
import { placeOfItem } from "@/lib/portfolio/queries";
import { type Area, hasRoom, type Item, type ItemKind, movedTo } from "@/lib/portfolio/rules";
import type { Written } from "@/lib/portfolio/schema";

type New = Written & { readonly kind: ItemKind; readonly originId?: string };

/** Adds an item at the end of its area. Refuses a placement that is not theirs, and more than there is room for. */
export async function addItem(
  { tx, actor, now }: WorkContext,
  { kind, area, placementId, originId, ...words }: New,
): Promise<Outcome<"full" | "no-placement", { itemId: string }>> {
  const room = hasRoom(await tx.portfolioItem.count({ where: { personId: actor.personId } }));
  if (!room.ok) return room;
  if (placementId && !(await findOwnPlacement(tx, actor, placementId))) return refused("no-placement");
  const id = newId();
  const body = await seal(tx, actor.institutionId, placeOfItem(id), JSON.stringify(words));
  const position = await endOf(tx, actor.personId, area);
  const place = { personId: actor.personId, area, kind, placementId, originId: originId ?? null, position };
  const data = { id, ...place, body, createdAt: now, changedAt: now };
  await tx.portfolioItem.create({ data, select: { id: true } });
  return done({ itemId: id });
}

/** Changes what stands in an item; in another area it comes last. */
export async function changeItem(
  { tx, actor, now }: WorkContext,
  item: Item,
  { area, placementId, ...words }: Written,
): Promise<Outcome<"no-placement", { itemId: string }>> {
  if (placementId && !(await findOwnPlacement(tx, actor, placementId))) return refused("no-placement");
  const body = await seal(tx, actor.institutionId, placeOfItem(item.id), JSON.stringify(words));
  const position = area === item.area ? {} : { position: await endOf(tx, actor.personId, area) };
  const data = { area, placementId, body, changedAt: now, version: { increment: 1 }, ...position };
  await tx.portfolioItem.updateMany({ where: { id: item.id }, data });
  return done({ itemId: item.id });
}

/** Takes an item away for good, with its files, from everybody it was opened to as well. */
export async function removeItem(tx: TenantTx, { id }: Item) {
  await tx.portfolioItem.deleteMany({ where: { id } });
  return allowed;
}

/** Moves an item one up or down among those of its area. */
export async function moveItem(
  { tx, actor }: WorkContext,
  { id, area }: Item,
  direction: "up" | "down",
): Promise<Outcome<"at-the-end">> {
  const where = { personId: actor.personId, area };
  const order = [{ position: "asc" }, { id: "asc" }] as const;
  const found = await tx.portfolioItem.findMany({ where, orderBy: [...order], select: { id: true } });
  const ids = found.map((item) => item.id);
  const moved = movedTo(ids, id, direction);
  if (!moved) return refused("at-the-end");
  await tx.$executeRaw`
    update portfolio_items x set position = n.place
    from unnest(${[...moved]}::uuid[]) with ordinality as n(id, place)
    where x.institution_id = ${actor.institutionId}::uuid and x.id = n.id`;
  return allowed;
}

/** Shows an item in the showcase, or leaves it out. */
export async function showItem(tx: TenantTx, { id }: Item, isShown: boolean) {
  await tx.portfolioItem.updateMany({ where: { id }, data: { isShown } });
  return allowed;
}

async function endOf(tx: TenantTx, personId: string, area: Area): Promise<number> {
  const { _max } = await tx.portfolioItem.aggregate({ where: { personId, area }, _max: { position: true } });
  return (_max.position ?? 0) + 1;
}
