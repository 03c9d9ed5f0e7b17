import "server-only";

import type { InstitutionId, PersonName } from "@/lib/platform/actor";
import type { Day } from "@/lib/platform/calendar";
import { fullName } from "@/lib/platform/format";
import { Prisma } from "@/lib/platform/prisma/client";
import type { TenantTx } from "@/lib/platform/tenancy";
import { type ConsentView, type StaffList, stateOfConsent } from "@/lib/settings/consents/rules";

type About = { readonly list: StaffList; readonly today: Day };

/** A condition: the works council agreed to this list, and both keys are turned (decisions 33). */
export function isConsented(institution: InstitutionId, { list, today }: About): Prisma.Sql {
  return Prisma.sql`exists (select from works_council_consents w
    where w.institution_id = ${institution}::uuid and w.confirmed_at is not null and w.ended_at is null
      and w.consented_on <= ${today}::date and ${list} = any(w.covers))`;
}

/** Whether a list by person of staff may be shown at all. */
export async function hasConsent(tx: TenantTx, institution: InstitutionId, about: About): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ given: boolean }[]>`select ${isConsented(institution, about)} as given`;
  return row?.given === true;
}

type Row = Omit<ConsentView, "recordedBy" | "confirmedBy" | "endedBy" | "state"> & {
  readonly recordedBy: PersonName | null;
  readonly confirmedBy: PersonName | null;
  readonly endedBy: PersonName | null;
};

const mostListed = 50;

/** Every consent that was recorded, what waits and what is in force first, then the newest. */
export async function listConsents(tx: TenantTx, institution: InstitutionId): Promise<ConsentView[]> {
  return readConsents(tx, institution, Prisma.sql`true`);
}

/** One consent, locked until this transaction ends; null when there is none. */
export async function claimConsent(
  tx: TenantTx,
  institution: InstitutionId,
  consentId: string,
): Promise<ConsentView | null> {
  await tx.$queryRaw`select id from works_council_consents
    where institution_id = ${institution}::uuid and id = ${consentId}::uuid for update`;
  const [found] = await readConsents(tx, institution, Prisma.sql`w.id = ${consentId}::uuid`);
  return found ?? null;
}

async function readConsents(
  tx: TenantTx,
  institution: InstitutionId,
  filter: Prisma.Sql,
): Promise<ConsentView[]> {
  const rows = await tx.$queryRaw<Row[]>`
    select w.id, w.consented_on::text as "consentedOn", w.covers, w.document, w.recorded_at as "recordedAt",
      w.recorded_by_id as "recordedById", w.confirmed_at as "confirmedAt", w.ended_at as "endedAt",
      to_jsonb(r) as "recordedBy", to_jsonb(c) as "confirmedBy", to_jsonb(e) as "endedBy"
    from works_council_consents w
    left join lateral (${nameOf(institution, Prisma.sql`w.recorded_by_id`)}) r on true
    left join lateral (${nameOf(institution, Prisma.sql`w.confirmed_by_id`)}) c on true
    left join lateral (${nameOf(institution, Prisma.sql`w.ended_by_id`)}) e on true
    where w.institution_id = ${institution}::uuid and ${filter}
    order by w.ended_at desc nulls first, w.recorded_at desc limit ${mostListed}`;
  return rows.map((row) => ({
    ...row,
    recordedBy: row.recordedBy && fullName(row.recordedBy),
    confirmedBy: row.confirmedBy && fullName(row.confirmedBy),
    endedBy: row.endedBy && fullName(row.endedBy),
    state: stateOfConsent(row),
  }));
}

function nameOf(institution: InstitutionId, id: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`select p.given_name as "givenName", p.infix, p.family_name as "familyName"
    from people p where p.institution_id = ${institution}::uuid and p.id = ${id}`;
}
