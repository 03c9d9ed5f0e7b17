import "server-only";

import type { InstitutionId, PersonName } from "@/lib/platform/actor";
import { type Day, dayOf } from "@/lib/platform/calendar";
import { env } from "@/lib/platform/env";
import { tokenFrom } from "@/lib/platform/personal-link";
import { personNameById } from "@/lib/platform/person-name";
import type { Locale } from "@/lib/platform/format";
import { Prisma } from "@/lib/platform/prisma/client";
import type { TenantTx } from "@/lib/platform/tenancy";
import { inLanguage } from "@/lib/platform/words";
import { isStillAsked } from "@/lib/scans/forms/queries";
import { openKeys } from "@/lib/scans/links/queries";
import type { InstrumentKind, RaterCategory } from "@/lib/scans/rules";

/** What is to be said to one rater: a letter with their personal link. */
export type Letter = {
  readonly raterId: string;
  readonly to: string;
  /** To choose whom to ask (`choose`) is asked of the subject of a campaign's round, before it begins. */
  readonly due: "invitation" | "reminder" | "choose";
  /** Whether such a letter left before. */
  readonly isAgain: boolean;
  readonly kind: InstrumentKind;
  readonly category: RaterCategory;
  readonly isAnonymous: boolean;
  readonly institutionName: string;
  readonly name: string;
  readonly raterName: string | null;
  /** In which they read Koers, who have an account; else as who asked them chose, or Dutch. */
  readonly locale: Locale;
  readonly subjectName: PersonName | null;
  readonly teamName: string | null;
  /** Whether a campaign asks for it, so that one can say "not this time". */
  readonly isOfCampaign: boolean;
  readonly closesOn: Day;
  /** Whether they fill in behind the sign-in: a student's scan asks who has an account in Koers itself. */
  readonly isInside: boolean;
  /** Where the form is: behind the sign-in, or by the personal link. */
  readonly address: string;
};

type Row = Omit<Letter, "address"> & { readonly roundId: string; readonly slug: string };

/** Letters that are due to who is still asked, so many at a time; the links follow from the rounds' keys and are stored nowhere. */
export async function listLettersDue(
  tx: TenantTx,
  institutionId: InstitutionId,
  { limit, now }: { readonly limit: number; readonly now: Date },
): Promise<Letter[]> {
  const rows = await tx.$queryRaw<Row[]>`
    with due as materialized (
      select a.id, a.person_id, coalesce(a.email, p.email) as address
      from scan_raters a
      join scan_rounds r on r.institution_id = ${institutionId}::uuid and r.id = a.round_id and r.closed_at is null
      left join people p on p.institution_id = ${institutionId}::uuid and p.id = a.person_id
      where a.institution_id = ${institutionId}::uuid and a.mail_due is not null and coalesce(a.email, p.email) is not null
        and ${isStillAsked(institutionId, dayOf(now))}
        and (a.mail_due <> 'choose' or (r.invited_at is null and r.declined_on is null and r.closes_on >= ${dayOf(now)}::date))
      order by a.round_id, a.id limit ${limit}
    ), languages as (
      select person_id, locale from entrance.list_languages(array(select distinct person_id from due where person_id is not null))
    )
    select a.id as "raterId", a.round_id as "roundId", d.address as "to", a.mail_due as due, a.reminded_on is not null as "isAgain", i.kind, a.category,
      r.is_anonymous as "isAnonymous", o.name as "institutionName", r.name, coalesce(a.name, p.given_name) as "raterName",
      coalesce(a.locale, l.locale, 'nl') as locale,
      o.slug, i.kind = 'student' and a.person_id is not null as "isInside",
      ${personNameById(Prisma.sql`${institutionId}::uuid`, Prisma.sql`r.subject_id`)} as "subjectName", t.name as "teamName", r.closes_on::text as "closesOn",
      r.campaign_id is not null as "isOfCampaign"
    from due d
    join scan_raters a on a.institution_id = ${institutionId}::uuid and a.id = d.id
    join scan_rounds r on r.institution_id = ${institutionId}::uuid and r.id = a.round_id
    join instrument_versions v on v.institution_id = ${institutionId}::uuid and v.id = r.version_id
    join instruments i on i.institution_id = ${institutionId}::uuid and i.id = v.instrument_id
    join institutions o on o.id = ${institutionId}::uuid
    left join people p on p.institution_id = ${institutionId}::uuid and p.id = a.person_id
    left join languages l on l.person_id = a.person_id
    left join teams t on t.institution_id = ${institutionId}::uuid and t.id = r.team_id
    order by a.round_id, a.id`;
  const keys = await openKeys(tx, institutionId, [...new Set(rows.map(({ roundId }) => roundId))]);
  return rows.flatMap(({ roundId, slug, ...row }) => {
    const path = pathOf({ ...row, roundId, slug }, keys.get(roundId));
    return path ? [{ ...row, address: `${env().PUBLIC_URL}${path}` }] : [];
  });
}

/** Behind the sign-in, or by the personal link, which there is as long as its round has a key. */
function pathOf(
  { due, isInside, slug, roundId, raterId, locale }: Row,
  key: Buffer | undefined,
): string | null {
  if (due === "choose") return `/${slug}/scans/feedback/${roundId}`;
  if (!key) return null;
  return isInside
    ? `/${slug}/scans/verzoeken/${raterId}`
    : inLanguage(`/r/${tokenFrom(key, raterId)}`, locale);
}
