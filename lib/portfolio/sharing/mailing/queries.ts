import "server-only";

import type { InstitutionId, PersonName } from "@/lib/platform/actor";
import type { Day } from "@/lib/platform/calendar";
import { env } from "@/lib/platform/env";
import type { Locale } from "@/lib/platform/format";
import { personNameById } from "@/lib/platform/person-name";
import { Prisma } from "@/lib/platform/prisma/client";
import { unseal } from "@/lib/platform/seal";
import type { TenantTx } from "@/lib/platform/tenancy";
import { inLanguage } from "@/lib/platform/words";
import { readShare } from "@/lib/portfolio/files";
import { pathOfShare, placeOfShare } from "@/lib/portfolio/sharing/queries";

/** What is to be said to somebody outside to whom a student opened something of their portfolio. */
export type PortfolioLetter = {
  readonly to: string;
  readonly name: string;
  readonly locale: Locale;
  readonly ownerName: PersonName;
  readonly institutionName: string;
  readonly expiresOn: Day;
  /** Where the personal link leads. */
  readonly address: string;
};

type Row = Pick<PortfolioLetter, "ownerName" | "institutionName" | "expiresOn"> & {
  readonly body: Uint8Array;
  readonly linkKey: Uint8Array;
};

/** The letter of one link; null once it was closed or is over. To be asked as the share itself. */
export async function findPortfolioLetter(
  tx: TenantTx,
  institutionId: InstitutionId,
  shareId: string,
): Promise<PortfolioLetter | null> {
  const [row] = await tx.$queryRaw<Row[]>`
    select s.body, s.link_key as "linkKey", s.expires_on::text as "expiresOn", o.name as "institutionName",
      ${personNameById(Prisma.sql`${institutionId}::uuid`, Prisma.sql`s.person_id`)} as "ownerName"
    from portfolio_shares s
    join institutions o on o.id = ${institutionId}::uuid
    where s.institution_id = ${institutionId}::uuid and s.id = ${shareId}::uuid and s.link_key is not null
      and s.id in (select current_portfolio_shares())`;
  if (!row) return null;
  const { body, linkKey, ...letter } = row;
  const { to: name, email, locale } = readShare(await unseal(tx, institutionId, placeOfShare(shareId), body));
  if (!email) return null;
  const path = await pathOfShare(tx, institutionId, shareId, linkKey);
  return { ...letter, to: email, name, locale, address: inLanguage(`${env().PUBLIC_URL}${path}`, locale) };
}
