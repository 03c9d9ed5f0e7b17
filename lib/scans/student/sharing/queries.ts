import "server-only";

import type { Actor, InstitutionId, PersonName } from "@/lib/platform/actor";
import { type Day, dayOf } from "@/lib/platform/calendar";
import type { Locale } from "@/lib/platform/format";
import { tokenOfLink } from "@/lib/platform/personal-link";
import { personNameById, personNameOf } from "@/lib/platform/person-name";
import { Prisma } from "@/lib/platform/prisma/client";
import { runsOn } from "@/lib/platform/running";
import type { TenantTx } from "@/lib/platform/tenancy";
import { inLanguage } from "@/lib/platform/words";

/** To whom a student opened a result, and until when; `link` for who reads it without an account. */
export type ScanShareView = {
  readonly id: string;
  readonly personId: string | null;
  readonly personName: PersonName | null;
  readonly raterId: string | null;
  readonly name: string | null;
  readonly company: string | null;
  readonly hasMail: boolean;
  readonly expiresOn: Day | null;
  readonly openedOn: Day | null;
  readonly link: string | null;
};

type Row = Omit<ScanShareView, "link"> & {
  readonly linkKey: Uint8Array | null;
  readonly locale: Locale | null;
};

/** What a student opened of one round and did not take back; what expired is not among it. For the student alone. */
export async function listScanShares(
  tx: TenantTx,
  { institutionId }: Actor,
  roundId: string,
  now: Date,
): Promise<ScanShareView[]> {
  const rows = await tx.$queryRaw<Row[]>`
    select s.id, s.person_id as "personId", s.rater_id as "raterId", a.name, a.company, a.email is not null as "hasMail",
      ${personNameById(Prisma.sql`${institutionId}::uuid`, Prisma.sql`s.person_id`)} as "personName",
      s.expires_on::text as "expiresOn", s.opened_on::text as "openedOn", s.link_key as "linkKey", a.locale
    from scan_shares s
    left join scan_raters a on a.institution_id = ${institutionId}::uuid and a.id = s.rater_id
    where s.institution_id = ${institutionId}::uuid and s.round_id = ${roundId}::uuid and s.ended_at is null
      and (s.expires_on is null or s.expires_on >= ${dayOf(now)}::date)
    order by s.shared_at, s.id limit 100`;
  return Promise.all(
    rows.map(async ({ linkKey, locale, ...row }) => ({
      ...row,
      link: linkKey && (await pathOfShare(tx, institutionId, { id: row.id, linkKey, locale })),
    })),
  );
}

/** A result that was open to somebody: until which day, and for a link when it was last opened. */
export type PastShareView = Pick<ScanShareView, "id" | "personName" | "name" | "company" | "openedOn"> & {
  readonly isLink: boolean;
  readonly lastDay: Day;
};

/** What was open of one round and is no longer: taken back, or over. For the student alone, who reads whether a link was used. */
export function listPastShares(
  tx: TenantTx,
  { institutionId }: Actor,
  roundId: string,
  now: Date,
): Promise<PastShareView[]> {
  return tx.$queryRaw<PastShareView[]>`
    select s.id, a.name, a.company, s.opened_on::text as "openedOn", s.rater_id is not null as "isLink",
      ${personNameById(Prisma.sql`${institutionId}::uuid`, Prisma.sql`s.person_id`)} as "personName",
      least(s.expires_on, (s.ended_at at time zone 'Europe/Amsterdam')::date)::text as "lastDay"
    from scan_shares s
    left join scan_raters a on a.institution_id = ${institutionId}::uuid and a.id = s.rater_id
    where s.institution_id = ${institutionId}::uuid and s.round_id = ${roundId}::uuid
      and (s.ended_at is not null or s.expires_on < ${dayOf(now)}::date)
    order by s.shared_at desc, s.id limit 100`;
}

type Linked = { readonly id: string; readonly linkKey: Uint8Array; readonly locale: Locale | null };

/** Where the link to a shared result leads, out of its sealed key, in the language of who it is for. */
export async function pathOfShare(
  tx: TenantTx,
  institutionId: InstitutionId,
  { id, linkKey, locale }: Linked,
): Promise<string> {
  const token = await tokenOfLink(tx, institutionId, keeperOf(id), linkKey);
  return inLanguage(`/r/uitslag/${token}`, locale ?? "nl");
}

/** The row of something shared: it keeps the key of its link. */
export function keeperOf(shareId: string) {
  return { table: "scan_shares", id: shareId };
}

export type Adviser = { readonly id: string; readonly name: PersonName };

const mostAdvisers = 200;

/** Who is an adviser of the second line today, by name. */
export function listAdvisers(tx: TenantTx, { institutionId }: Actor, now: Date): Promise<Adviser[]> {
  const today = dayOf(now);
  return tx.$queryRaw<Adviser[]>`
    select p.id, ${personNameOf(Prisma.sql`p`)} as name from people p
    join staff_members m on m.institution_id = ${institutionId}::uuid and m.person_id = p.id and ${runsOn(Prisma.sql`m`, today)}
    where p.institution_id = ${institutionId}::uuid and exists (select from appointments x
      where x.institution_id = ${institutionId}::uuid and x.person_id = p.id and x.office = 'second-line'
        and ${runsOn(Prisma.sql`x`, today)})
    order by p.sort_name, p.id limit ${mostAdvisers}`;
}

/** Who took part in a round from outside: to them a result can be opened by link. */
export type OutsideRater = {
  readonly id: string;
  readonly name: string | null;
  readonly company: string | null;
};

/** Everybody from outside who handed in. */
export function listOutside(
  tx: TenantTx,
  { institutionId }: Actor,
  roundId: string,
): Promise<OutsideRater[]> {
  return tx.$queryRaw<OutsideRater[]>`
    select a.id, a.name, a.company from scan_raters a
    where a.institution_id = ${institutionId}::uuid and a.round_id = ${roundId}::uuid and a.category = 'external'
      and a.person_id is null and a.submitted_on is not null
    order by a.id limit 60`;
}
