import "server-only";

import type { StudentTies } from "@/lib/organisation/students/policy";
import type { Actor, PersonName } from "@/lib/platform/actor";
import { asDate, type Day, dayOf } from "@/lib/platform/calendar";
import type { HolderContext } from "@/lib/platform/link-action";
import { personNameById } from "@/lib/platform/person-name";
import { Prisma } from "@/lib/platform/prisma/client";
import type { Reading } from "@/lib/platform/read";
import type { TenantTx } from "@/lib/platform/tenancy";
import { ask, type Question, question } from "@/lib/platform/together";
import { listOutlooks, type Outlook } from "@/lib/portfolio/outlooks/queries";
import { mayReadShared } from "@/lib/portfolio/policy";
import { readItems } from "@/lib/portfolio/queries";
import type { Item } from "@/lib/portfolio/rules";

/** What a student opened to one reader, as it is now. */
export type SharedPortfolio = { readonly items: readonly Item[]; readonly outlooks: readonly Outlook[] };

/** That something is open to a coach: how much and until when, and not a word of it. */
export type SharedCount = { readonly items: number; readonly outlooks: number; readonly until: Day };

/** How much a student opened to this coach; null when there is nothing, and for anybody else. A fact: it opens nothing. */
export async function countShared(
  tx: TenantTx,
  actor: Actor,
  student: StudentTies,
): Promise<SharedCount | null> {
  const asked = sharedCountOf(actor, student);
  return asked && ask(tx, asked);
}

/** As countShared, for a page that asks more. */
export function sharedCountOf(actor: Actor, student: StudentTies): Question<SharedCount | null> | null {
  if (!mayReadShared(actor, student)) return null;
  const rows = Prisma.sql`
    with open as (select s.id, s.outlooks, s.expires_on from portfolio_shares s
      where s.institution_id = ${actor.institutionId}::uuid and s.person_id = ${student.id}::uuid
        and s.id in (select current_portfolio_shares()))
    select max(expires_on)::text as until,
      (select count(distinct kind)::int from open o cross join unnest(o.outlooks) kind
        where exists (select from portfolio_outlooks x where x.institution_id = ${actor.institutionId}::uuid
          and x.person_id = ${student.id}::uuid and x.kind = kind)) as outlooks,
      (select count(distinct i.item_id)::int from portfolio_share_items i where i.institution_id = ${actor.institutionId}::uuid
        and i.person_id = ${student.id}::uuid and i.share_id in (select id from open)) as items
    from open`;
  return question(rows, ([row]: readonly (Omit<SharedCount, "until"> & { until: Day | null })[]) =>
    row?.until && row.items + row.outlooks > 0 ? { ...row, until: row.until } : null,
  );
}

/** Everything a student opened to this coach; null when there is nothing, and for anybody else. Each piece leaves an event. */
export async function findSharedPortfolio(
  { tx, actor, now, noteReading }: Reading,
  student: StudentTies,
): Promise<SharedPortfolio | null> {
  if (!mayReadShared(actor, student)) return null;
  const items = await readItems(tx, actor, Prisma.sql`x.person_id = ${student.id}::uuid`, now);
  const outlooks = await listOutlooks(tx, actor, student.id);
  if (items.length + outlooks.length === 0) return null;
  const read = { verb: "read", subjectPersonId: student.id } as const;
  await noteReading(
    ...items.map(({ id }) => ({ ...read, entity: "portfolio-item" as const, entityId: id })),
    ...outlooks.map(({ id }) => ({ ...read, entity: "portfolio-outlook" as const, entityId: id })),
  );
  return { items, outlooks };
}

/** As SharedPortfolio, for who came by a link. */
export type LinkedPortfolio = SharedPortfolio & {
  readonly ownerName: PersonName;
  readonly institutionName: string;
  readonly expiresOn: Day;
};

type Row = Pick<LinkedPortfolio, "ownerName" | "institutionName" | "expiresOn"> & {
  readonly ownerId: string;
};

/** What a student opened by a link; null once it was closed, is over, or they left. The day is kept, for the student to see. */
export async function findPortfolioByLink({
  tx,
  holder,
  now,
}: HolderContext): Promise<LinkedPortfolio | null> {
  const { institutionId, recordId } = holder;
  const [row] = await tx.$queryRaw<Row[]>`
    select s.person_id as "ownerId", s.expires_on::text as "expiresOn", o.name as "institutionName",
      ${personNameById(Prisma.sql`${institutionId}::uuid`, Prisma.sql`s.person_id`)} as "ownerName"
    from portfolio_shares s
    join institutions o on o.id = ${institutionId}::uuid
    where s.institution_id = ${institutionId}::uuid and s.id = ${recordId}::uuid and s.coach_id is null
      and s.id in (select current_portfolio_shares())`;
  if (!row) return null;
  const { ownerId, ...told } = row;
  const items = await readItems(tx, holder, Prisma.sql`x.person_id = ${ownerId}::uuid`, now);
  const outlooks = await listOutlooks(tx, holder, ownerId);
  const data = [{ shareId: recordId, openedOn: asDate(dayOf(now)) }];
  await tx.portfolioOpening.createMany({ data, skipDuplicates: true });
  return { ...told, items, outlooks };
}
