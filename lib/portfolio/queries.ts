import "server-only";

import { careerCompetences } from "@/lib/plans/rules";
import type { Actor } from "@/lib/platform/actor";
import { dayOf } from "@/lib/platform/calendar";
import { Prisma } from "@/lib/platform/prisma/client";
import { type Place, unseal } from "@/lib/platform/seal";
import type { TenantTx } from "@/lib/platform/tenancy";
import { listFilesOf } from "@/lib/portfolio/attachments/queries";
import { readItem } from "@/lib/portfolio/files";
import { placementIn, type PlacementRow } from "@/lib/portfolio/placements/queries";
import { type Item, mostItems } from "@/lib/portfolio/rules";
import { claimDesk, type Desk } from "@/lib/portfolio/standing/queries";

/** Where the words of an item lie; part of their seal. */
export function placeOfItem(id: string): Place {
  return { table: "portfolio_items", id, column: "body" };
}

type Row = Pick<
  Item,
  "id" | "area" | "kind" | "createdOn" | "changedOn" | "version" | "isShown" | "isShared"
> & {
  readonly body: Uint8Array;
  readonly placement: PlacementRow | null;
};

/** Items as the wall shows them to this reader: by area, in the student's own order. */
export async function readItems(
  tx: TenantTx,
  { institutionId }: Pick<Actor, "institutionId">,
  which: Prisma.Sql,
  now: Date,
): Promise<Item[]> {
  const rows = await tx.$queryRaw<Row[]>`
    select x.id, x.area, x.kind, x.version, x.is_shown as "isShown", x.body,
      to_char(x.created_at at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') as "createdOn",
      to_char(x.changed_at at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') as "changedOn",
      case when p.id is not null then jsonb_build_object('id', p.id, 'startsOn', p.starts_on, 'endsOn', p.ends_on,
        'body', encode(p.body, 'base64')) end as placement,
      exists (select from portfolio_share_items i
        join portfolio_shares s on s.institution_id = ${institutionId}::uuid and s.id = i.share_id and s.ended_at is null
          and s.expires_on >= ${dayOf(now)}::date
        where i.institution_id = ${institutionId}::uuid and i.person_id = x.person_id and i.item_id = x.id) as "isShared"
    from portfolio_items x
    left join portfolio_placements p on p.institution_id = ${institutionId}::uuid and p.person_id = x.person_id
      and p.id = x.placement_id
    where x.institution_id = ${institutionId}::uuid and ${which}
    order by x.area, x.position, x.id limit ${mostItems}`;
  const files = await listFilesOf(
    tx,
    { institutionId },
    rows.map(({ id }) => id),
  );
  return Promise.all(
    rows.map(async ({ body, placement, ...row }) => ({
      ...row,
      ...readItem(await unseal(tx, institutionId, placeOfItem(row.id), body)),
      placement: placement && (await placementIn(tx, institutionId, placement)),
      files: files.get(row.id) ?? [],
    })),
  );
}

/** Everything in one's own portfolio. */
export function listOwnItems(tx: TenantTx, actor: Actor, now: Date): Promise<Item[]> {
  return readItems(tx, actor, ownedBy(actor), now);
}

/** An item of one's own; null when it is another's, or gone. */
export async function findOwnItem(
  tx: TenantTx,
  actor: Actor,
  itemId: string,
  now: Date,
): Promise<Item | null> {
  const which = Prisma.sql`${ownedBy(actor)} and x.id = ${itemId}::uuid`;
  const [item] = await readItems(tx, actor, which, now);
  return item ?? null;
}

function ownedBy({ personId }: Actor): Prisma.Sql {
  return Prisma.sql`x.person_id = ${personId}::uuid`;
}

export type ClaimedItem = Desk & { readonly item: Item };

/** An item of one's own to change; null when it is another's. */
export async function claimOwnItem(
  tx: TenantTx,
  actor: Actor,
  itemId: string,
  now: Date,
): Promise<ClaimedItem | null> {
  const desk = await claimDesk(tx, actor, now);
  const item = await findOwnItem(tx, actor, itemId, now);
  return item && { ...desk, item };
}

/** What a form starts with: the words as they are. */
export function wordsOf(item: Item) {
  const { area, title, happened, meaning, next, words, documentTitle, documentAddress } = item;
  const said = { area, title, happened, meaning, next, words, documentTitle, documentAddress };
  const competences = careerCompetences.filter((competence) => item.competences.includes(competence));
  return { ...said, competences, placementId: item.placement?.id ?? "" };
}
