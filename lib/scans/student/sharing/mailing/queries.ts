import "server-only";

import type { InstitutionId, PersonName } from "@/lib/platform/actor";
import { type Day, dayOf } from "@/lib/platform/calendar";
import { env } from "@/lib/platform/env";
import type { Locale } from "@/lib/platform/format";
import { personNameById } from "@/lib/platform/person-name";
import { Prisma } from "@/lib/platform/prisma/client";
import type { TenantTx } from "@/lib/platform/tenancy";
import { pathOfShare } from "@/lib/scans/student/sharing/queries";

/** What is to be said to somebody from outside to whom a student opened a result. */
export type SharedLetter = {
  readonly to: string;
  readonly raterName: string | null;
  readonly locale: Locale | null;
  readonly subjectName: PersonName;
  readonly institutionName: string;
  readonly name: string;
  readonly expiresOn: Day;
  /** Where the personal link leads. */
  readonly address: string;
};

type Row = Omit<SharedLetter, "address"> & { readonly linkKey: Uint8Array };

/** The letter of one result that was opened; null once it was taken back or is over. */
export async function findSharedLetter(
  tx: TenantTx,
  institutionId: InstitutionId,
  shareId: string,
  now: Date,
): Promise<SharedLetter | null> {
  const [row] = await tx.$queryRaw<Row[]>`
    select a.email as "to", a.name as "raterName", a.locale, r.name, o.name as "institutionName",
      ${personNameById(Prisma.sql`${institutionId}::uuid`, Prisma.sql`r.subject_id`)} as "subjectName",
      s.expires_on::text as "expiresOn", s.link_key as "linkKey"
    from scan_shares s
    join scan_raters a on a.institution_id = ${institutionId}::uuid and a.id = s.rater_id and a.email is not null
    join scan_rounds r on r.institution_id = ${institutionId}::uuid and r.id = s.round_id
    join institutions o on o.id = ${institutionId}::uuid
    where s.institution_id = ${institutionId}::uuid and s.id = ${shareId}::uuid and s.ended_at is null
      and s.link_key is not null and s.expires_on >= ${dayOf(now)}::date`;
  if (!row) return null;
  const { linkKey, ...letter } = row;
  const path = await pathOfShare(tx, institutionId, { id: shareId, linkKey, locale: letter.locale });
  return { ...letter, address: `${env().PUBLIC_URL}${path}` };
}
