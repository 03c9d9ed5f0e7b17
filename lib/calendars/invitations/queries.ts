import "server-only";

import { appraisalToTell } from "@/lib/appraisals/planned/queries";
import type { Planned } from "@/lib/calendars/rules";
import type { InstitutionId } from "@/lib/platform/actor";
import { dayOf } from "@/lib/platform/calendar";
import { env } from "@/lib/platform/env";
import type { Locale } from "@/lib/platform/format";
import { Prisma } from "@/lib/platform/prisma/client";
import type { TenantTx } from "@/lib/platform/tenancy";
import { leadsNow } from "@/lib/visits/people/queries";

/** What somebody is told by mail of something planned. */
export type InvitationLetter = {
  readonly to: string;
  readonly name: string;
  readonly institutionName: string;
  readonly slug: string;
  readonly locale: Locale;
  readonly isNeutral: boolean;
  readonly planned: Planned;
  /** From whom the installation sends, and where it is. */
  readonly from: string;
  readonly publicUrl: string;
};

type Asked = { readonly plannedId: string; readonly personId: string; readonly now: Date };
type Row = Planned & Omit<InvitationLetter, "planned" | "from" | "publicUrl">;

/**
 * The letter about a talk with staff, a visit, an appraisal or the day to look back on one's own plan as it stands now, in the
 * transaction of who is told; null when it has no moment, is over, is none of theirs, or they have no address, have left, or whose address is in doubt.
 */
export async function findInvitation(
  tx: TenantTx,
  institutionId: InstitutionId,
  { plannedId, personId, now }: Asked,
): Promise<InvitationLetter | null> {
  const inst = Prisma.sql`${institutionId}::uuid`;
  const [row] = await tx.$queryRaw<Row[]>`
    with found as (${talk(inst, plannedId, personId)} union all ${visit(institutionId, plannedId, personId, now)}
      union all ${appraisal(plannedId, { institutionId, personId })} union all ${lookBack(inst, plannedId, personId)})
    select f.*, me.email as "to", me.given_name as name, o.name as "institutionName", o.slug,
      other.given_name as other, coalesce((select a.is_neutral from calendar_addresses a
        where a.institution_id = ${inst} and a.person_id = me.id), false) as "isNeutral",
      coalesce((select l.locale from entrance.list_languages(array[me.id]) l limit 1), 'nl') as locale
    from found f
    join institutions o on o.id = ${inst}
    join people me on me.institution_id = ${inst} and me.id = ${personId}::uuid
    join staff_members s on s.institution_id = ${inst} and s.person_id = me.id and (s.ends_on is null or s.ends_on >= ${dayOf(now)}::date)
    left join people other on other.institution_id = ${inst} and other.id = f."otherId"
    where me.email is not null and not me.is_address_in_doubt and coalesce(f.at, f.on::timestamptz) > ${now}`;
  if (!row) return null;
  const { to, name, institutionName, slug, locale, isNeutral, ...planned } = row;
  const { PUBLIC_URL: publicUrl, MAIL_FROM: from = "" } = env();
  return { to, name, institutionName, slug, locale, isNeutral, planned, from, publicUrl };
}

function talk(inst: Prisma.Sql, id: string, personId: string): Prisma.Sql {
  const me = Prisma.sql`${personId}::uuid`;
  return Prisma.sql`
    select c.id::text as id, c.kind, c.planned_for as at, null::text as on, c.duration_minutes::int as minutes, c.place, c.version,
      exists (select from conversation_cancellations x
        where x.institution_id = ${inst} and x.conversation_id = c.id) as "isCancelled",
      case when c.coach_id = ${me} then c.employee_id else c.coach_id end as "otherId"
    from conversations c where c.institution_id = ${inst} and c.id = ${id}::uuid and c.held_on is null
      and c.employee_id is not null and (c.employee_id = ${me} or c.coach_id = ${me})`;
}

/** A leader who leads the teacher no more hears that it is called off, and nothing else of it. */
function visit(institutionId: InstitutionId, id: string, personId: string, now: Date): Prisma.Sql {
  const inst = Prisma.sql`${institutionId}::uuid`;
  const leads = leadsNow(
    { institutionId },
    { visitorId: Prisma.sql`v.visitor_id`, teacherId: Prisma.sql`v.teacher_id` },
    now,
  );
  const me = Prisma.sql`${personId}::uuid`;
  return Prisma.sql`
    select v.id::text, v.kind || '-visit', v.planned_for, null::text, null::int, v.place, v.version - (v.cancelled_at is not null)::int,
      v.cancelled_at is not null, case when v.visitor_id = ${me} then v.teacher_id else v.visitor_id end
    from lesson_visits v where v.institution_id = ${inst} and v.id = ${id}::uuid and v.held_on is null
      and (v.teacher_id = ${me} or v.visitor_id = ${me} and (v.kind = 'peer' or v.cancelled_at is not null or ${leads}))`;
}

function appraisal(
  id: string,
  whose: { readonly institutionId: string; readonly personId: string },
): Prisma.Sql {
  return Prisma.sql`
    select a.id, 'appraisal', null::timestamptz, a.on, null::int, null, a.version, a."isOff", null::uuid
    from (${appraisalToTell(id, whose)}) a`;
}

/** Nothing counts how often the day was changed, so that each letter's place among them is the time it leaves at. */
function lookBack(inst: Prisma.Sql, id: string, personId: string): Prisma.Sql {
  return Prisma.sql`
    select p.id::text, 'look-back', null::timestamptz, to_char(p.review_on, 'YYYY-MM-DD'), null::int, null,
      extract(epoch from now() - p.created_at)::int + 1, false, null::uuid
    from personal_plans p where p.institution_id = ${inst} and p.id = ${id}::uuid and p.person_id = ${personId}::uuid
      and p.review_on is not null and p.looked_back_at is null and p.closed_at is null`;
}
