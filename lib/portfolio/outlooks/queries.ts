import "server-only";

import type { Actor } from "@/lib/platform/actor";
import { type Day, dayOf } from "@/lib/platform/calendar";
import { type Place, unseal } from "@/lib/platform/seal";
import type { TenantTx } from "@/lib/platform/tenancy";
import type { OutlookKind } from "@/lib/portfolio/outlooks/rules";

/** What a student wrote of the profession or the career ahead, and when. */
export type Outlook = {
  readonly id: string;
  readonly kind: OutlookKind;
  readonly words: string;
  readonly writtenOn: Day;
  /** Whether it is what they think now. */
  readonly isNow: boolean;
};

/** Where the words lie; part of their seal. */
export function placeOfOutlook(id: string): Place {
  return { table: "portfolio_outlooks", id, column: "body" };
}

const most = 400;

/** Somebody's outlooks as the wall shows them to this reader, the latest first: all of one's own, of another's the present ones. */
export async function listOutlooks(
  tx: TenantTx,
  { institutionId }: Pick<Actor, "institutionId">,
  personId: string,
): Promise<Outlook[]> {
  const rows = await tx.portfolioOutlook.findMany({
    where: { personId },
    select: { id: true, kind: true, body: true, writtenAt: true, replacedAt: true },
    orderBy: [{ writtenAt: "desc" }, { id: "desc" }],
    take: most,
  });
  return Promise.all(
    rows.map(async ({ id, kind, body, writtenAt, replacedAt }) => ({
      ...{ id, kind: kind as OutlookKind, writtenOn: dayOf(writtenAt), isNow: replacedAt === null },
      words: await unseal(tx, institutionId, placeOfOutlook(id), body),
    })),
  );
}
