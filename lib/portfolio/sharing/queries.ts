import "server-only";

import type { Actor, InstitutionId, PersonName } from "@/lib/platform/actor";
import { type Day, dayOf } from "@/lib/platform/calendar";
import { tokenOfLink } from "@/lib/platform/personal-link";
import { personNameOf } from "@/lib/platform/person-name";
import { Prisma } from "@/lib/platform/prisma/client";
import { coachesOn } from "@/lib/platform/running";
import { type Place, unseal } from "@/lib/platform/seal";
import type { TenantTx } from "@/lib/platform/tenancy";
import { inLanguage } from "@/lib/platform/words";
import { readShare } from "@/lib/portfolio/files";
import type { OutlookKind } from "@/lib/portfolio/outlooks/rules";
import type { Purpose } from "@/lib/portfolio/sharing/rules";
import { claimDesk, type Desk } from "@/lib/portfolio/standing/queries";

/** The row of something shared: it keeps the key of its link. */
export function keeperOf(shareId: string) {
  return { table: "portfolio_shares", id: shareId };
}

/** Where it lies sealed for whom something is shared. */
export function placeOfShare(shareId: string): Place {
  return { ...keeperOf(shareId), column: "body" };
}

/** Something that is or was open, for its owner. */
export type ShareView = {
  readonly id: string;
  readonly purpose: Purpose;
  readonly isRunning: boolean;
  /** The coach it is for; null of a link. */
  readonly coachName: PersonName | null;
  /** For whom a link is, and where it was mailed to. */
  readonly to: string;
  readonly email: string;
  /** Where the link leads; null once it is over. */
  readonly link: string | null;
  readonly itemIds: readonly string[];
  readonly outlooks: readonly OutlookKind[];
  readonly sharedOn: Day;
  /** The last day it is or was open. */
  readonly lastDay: Day;
  /** When it was last opened or read, and on how many days. */
  readonly openedOn: Day | null;
  readonly openedDays: number;
};

type Row = Omit<ShareView, "to" | "email" | "link"> & {
  readonly body: Uint8Array;
  readonly linkKey: Uint8Array | null;
};

const most = 60;

/** What is open now and what was, the latest first: by whom it was opened when is told of links by the day, of a coach by the trail. */
export async function listOwnShares(
  tx: TenantTx,
  { institutionId, personId }: Actor,
  now: Date,
): Promise<ShareView[]> {
  const rows = await tx.$queryRaw<Row[]>`
    select s.id, s.purpose, s.body, s.link_key as "linkKey", s.outlooks,
      s.ended_at is null and s.expires_on >= ${dayOf(now)}::date as "isRunning",
      to_char(s.shared_at at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') as "sharedOn",
      least(s.expires_on, (s.ended_at at time zone 'Europe/Amsterdam')::date)::text as "lastDay",
      case when c.id is not null then ${personNameOf(Prisma.sql`c`)} end as "coachName",
      coalesce((select array_agg(i.item_id::text) from portfolio_share_items i
        where i.institution_id = ${institutionId}::uuid and i.person_id = s.person_id and i.share_id = s.id), '{}') as "itemIds",
      opened.on_day::text as "openedOn", opened.days as "openedDays"
    from portfolio_shares s
    left join people c on c.institution_id = ${institutionId}::uuid and c.id = s.coach_id
    cross join lateral (select max(o.opened_on) as on_day, count(*)::int as days from portfolio_openings o
      where o.institution_id = ${institutionId}::uuid and o.share_id = s.id) opened
    where s.institution_id = ${institutionId}::uuid and s.person_id = ${personId}::uuid
    order by (s.ended_at is null and s.expires_on >= ${dayOf(now)}::date) desc, s.shared_at desc, s.id limit ${most}`;
  return Promise.all(
    rows.map(async ({ body, linkKey, ...share }) => {
      const { locale, ...said } = readShare(await unseal(tx, institutionId, placeOfShare(share.id), body));
      const path =
        linkKey && share.isRunning ? await pathOfShare(tx, institutionId, share.id, linkKey) : null;
      return { ...share, ...said, link: path && inLanguage(path, locale) };
    }),
  );
}

/** Where a link leads, out of its sealed key. */
export async function pathOfShare(
  tx: TenantTx,
  institutionId: InstitutionId,
  shareId: string,
  linkKey: Uint8Array,
): Promise<string> {
  return `/r/portfolio/${await tokenOfLink(tx, institutionId, keeperOf(shareId), linkKey)}`;
}

export type OwnCoach = { readonly id: string; readonly name: PersonName };

/** Who coaches the reader today; null when nobody does. */
export async function findOwnCoach(
  tx: TenantTx,
  { institutionId, personId }: Actor,
  now: Date,
): Promise<OwnCoach | null> {
  const [row] = await tx.$queryRaw<OwnCoach[]>`
    select c.id, ${personNameOf(Prisma.sql`c`)} as name from coach_assignments a
    join people c on c.institution_id = ${institutionId}::uuid and c.id = a.coach_id
    where a.institution_id = ${institutionId}::uuid and a.student_id = ${personId}::uuid
      and ${coachesOn(Prisma.sql`a`, dayOf(now))} limit 1`;
  return row ?? null;
}

/** Something of one's own that is open, to close it; null when it is another's. */
export async function claimOwnShare(
  tx: TenantTx,
  actor: Actor,
  shareId: string,
  now: Date,
): Promise<(Desk & { readonly shareId: string }) | null> {
  const desk = await claimDesk(tx, actor, now);
  const where = { id: shareId, personId: actor.personId };
  return (await tx.portfolioShare.findFirst({ where, select: { id: true } })) && { ...desk, shareId };
}

/** Who read an item, and on which day last. */
export type ItemReading = { readonly name: PersonName; readonly readOn: Day };

/** Which of the staff read an item of one's own, the latest first. */
export function listReadingsOf(
  tx: TenantTx,
  { institutionId, personId }: Actor,
  itemId: string,
): Promise<ItemReading[]> {
  return tx.$queryRaw<ItemReading[]>`
    select ${personNameOf(Prisma.sql`p`)} as name, read.on_day::text as "readOn" from (
      select e.actor_id, max((e.at at time zone 'Europe/Amsterdam')::date) as on_day from trail_events e
      where e.institution_id = ${institutionId}::uuid and e.entity_id = ${itemId}::uuid and e.entity = 'portfolio-item'
        and e.kind = 'read' and e.subject_person_id = ${personId}::uuid
      group by e.actor_id) read
    join people p on p.institution_id = ${institutionId}::uuid and p.id = read.actor_id
    order by read.on_day desc, p.id limit 20`;
}
