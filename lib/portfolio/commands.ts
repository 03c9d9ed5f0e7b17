import "server-only";

import { newId } from "@/lib/platform/ids";
import { allowed, done, type Outcome, refused } from "@/lib/platform/outcome";
import type { WorkContext } from "@/lib/platform/perform";
import { seal } from "@/lib/platform/seal";
import type { TenantTx } from "@/lib/platform/tenancy";
import { findOwnPlacement } from "@/lib/portfolio/placements/queries";
import { placeOfItem } from "@/lib/portfolio/queries";
import { type Area, hasRoom, type Item, type ItemKind, type ItemWords, movedTo } from "@/lib/portfolio/rules";
import type { Written } from "@/lib/portfolio/schema";

type New = ItemWords & { readonly kind: ItemKind; readonly originId?: string };

/** Adds an item at the end of its area. Refuses a placement that is not theirs, and more than there is room for. */
export async function addItem(
  context: WorkContext,
  { area, placementId, ...item }: Written & New,
): Promise<Outcome<"full" | "no-placement", { itemId: string }>> {
  const { tx, actor } = context;
  if (placementId && !(await findOwnPlacement(tx, actor, placementId))) return refused("no-placement");
  const added = await addItems(context, { area, placementId }, [item]);
  return added.ok ? done({ itemId: added.data.itemIds[0] ?? "" }) : added;
}

/** Adds items at the end of an area, in their order. Refuses all of them where there is no room for each. */
export async function addItems(
  { tx, actor, now }: WorkContext,
  { area, placementId }: Pick<Written, "area" | "placementId">,
  items: readonly New[],
): Promise<Outcome<"full", { itemIds: readonly string[] }>> {
  const { personId } = actor;
  const room = hasRoom(await tx.portfolioItem.count({ where: { personId } }), items.length);
  if (!room.ok) return room;
  const end = await endOf(tx, personId, area);
  const rows = items.map(async ({ kind, originId = null, ...words }, at) => {
    const id = newId();
    const body = await seal(tx, actor.institutionId, placeOfItem(id), JSON.stringify(words));
    const place = { personId, area, kind, placementId, originId, position: end + at };
    return { id, ...place, body, createdAt: now, changedAt: now };
  });
  const data = await Promise.all(rows);
  await tx.portfolioItem.createMany({ data });
  return done({ itemIds: data.map(({ id }) => id) });
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
