import "server-only";

import { lastDay } from "@/lib/appraisals/queries";
import { daysBeforeLast } from "@/lib/appraisals/rules";
import { type Day, dayOf, later } from "@/lib/platform/calendar";
import type { InstitutionId } from "@/lib/platform/actor";
import { env } from "@/lib/platform/env";
import type { Locale } from "@/lib/platform/format";
import { Prisma } from "@/lib/platform/prisma/client";
import type { TenantTx } from "@/lib/platform/tenancy";

/** That something waits to be read and signed, and until when: not what it is, nor of whom it comes (facts are confidential). */
export type SigningLetter = {
  readonly kind: "laid" | "reminder";
  readonly to: string;
  readonly readerName: string;
  readonly institutionName: string;
  /** In which they read Koers. */
  readonly locale: Locale;
  readonly lastDay: Day;
  readonly address: string;
};

type Asked = { readonly kind: SigningLetter["kind"]; readonly appraisalId: string; readonly now: Date };
type Row = Omit<SigningLetter, "kind" | "address"> & { readonly slug: string };

/**
 * The letter to the employee, read as the employee; null when they answered, when it was taken back, or for a reminder when it
 * was laid anew and there is time left.
 */
export async function findSigningLetter(
  tx: TenantTx,
  institutionId: InstitutionId,
  { kind, appraisalId, now }: Asked,
): Promise<SigningLetter | null> {
  const today = dayOf(now);
  const inst = Prisma.sql`${institutionId}::uuid`;
  const until = kind === "reminder" ? later(today, { days: daysBeforeLast }) : "9999-12-31";
  const [row] = await tx.$queryRaw<Row[]>`
    select me.email as "to", me.given_name as "readerName", o.name as "institutionName", o.slug,
      ${lastDay}::text as "lastDay",
      coalesce((select l.locale from entrance.list_languages(array[me.id]) l limit 1), 'nl') as locale
    from appraisals a
    join institutions o on o.id = ${inst}
    join people me on me.institution_id = ${inst} and me.id = a.employee_id and me.email is not null
      and not me.is_address_in_doubt
    join staff_members s on s.institution_id = ${inst} and s.person_id = me.id
      and (s.ends_on is null or s.ends_on >= ${today}::date)
    where a.institution_id = ${inst} and a.id = ${appraisalId}::uuid and a.employee_id = current_person()
      and a.laid_at is not null and a.response is null and a.ruling is null
      and ${lastDay} between ${today}::date and ${until}::date`;
  if (!row) return null;
  const { slug, ...letter } = row;
  // To Vandaag, which leads further: an address would say what it is.
  return { ...letter, kind, address: `${env().PUBLIC_URL}/${slug}` };
}
