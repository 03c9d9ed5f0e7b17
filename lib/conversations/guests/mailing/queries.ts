import "server-only";

import { pathOfGuest } from "@/lib/conversations/guests/queries";
import { coachOfTalk } from "@/lib/conversations/queries";
import type { InstitutionId, PersonName } from "@/lib/platform/actor";
import { type Day, dayOf } from "@/lib/platform/calendar";
import { env } from "@/lib/platform/env";
import type { Locale } from "@/lib/platform/format";
import { personNameById } from "@/lib/platform/person-name";
import { Prisma } from "@/lib/platform/prisma/client";
import type { TenantTx } from "@/lib/platform/tenancy";

/** What is to be said to somebody from the placement who is asked to join a talk. */
export type GuestLetter = {
  readonly to: string;
  readonly guestName: string;
  readonly locale: Locale;
  readonly studentName: PersonName;
  readonly coachName: PersonName;
  readonly institutionName: string;
  readonly plannedFor: Date | null;
  readonly expiresOn: Day;
  /** Where the personal link leads. */
  readonly address: string;
};

type Row = Omit<GuestLetter, "address"> & { readonly linkKey: Uint8Array };

/** The letter to one guest; null once the link was ended or is over. */
export async function findGuestLetter(
  tx: TenantTx,
  institutionId: InstitutionId,
  guestId: string,
  now: Date,
): Promise<GuestLetter | null> {
  const [row] = await tx.$queryRaw<Row[]>`
    select g.email as "to", g.name as "guestName", g.locale, o.name as "institutionName", c.planned_for as "plannedFor",
      ${personNameById(Prisma.sql`${institutionId}::uuid`, Prisma.sql`c.student_id`)} as "studentName",
      ${personNameById(Prisma.sql`${institutionId}::uuid`, coachOfTalk(dayOf(now)))} as "coachName",
      g.expires_on::text as "expiresOn", g.link_key as "linkKey"
    from talk_guests g
    join conversations c on c.institution_id = ${institutionId}::uuid and c.id = g.conversation_id
    join institutions o on o.id = ${institutionId}::uuid
    where g.institution_id = ${institutionId}::uuid and g.id = ${guestId}::uuid and g.email is not null
      and g.ended_at is null and g.link_key is not null and g.expires_on >= ${dayOf(now)}::date`;
  if (!row) return null;
  const { linkKey, ...letter } = row;
  const path = await pathOfGuest(tx, institutionId, guestId, row);
  return { ...letter, address: `${env().PUBLIC_URL}${path}` };
}
