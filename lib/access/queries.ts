import "server-only";

import type { UserView } from "@/lib/access/rules";
import type { UsersFilter } from "@/lib/access/schema";
import { plain } from "@/lib/organisation/names/rules";
import type { InstitutionId } from "@/lib/platform/actor";
import type { Day } from "@/lib/platform/calendar";
import { personNameOf } from "@/lib/platform/person-name";
import { Prisma } from "@/lib/platform/prisma/client";
import type { TenantTx } from "@/lib/platform/tenancy";

export type UserPage = { readonly users: readonly UserView[]; readonly total: number };

/** People of the institution with their access, by name; found by part of a name or address. */
export async function listUsers(
  tx: TenantTx,
  institution: InstitutionId,
  { filter, today, size }: { filter: UsersFilter; today: Day; size: number },
): Promise<UserPage> {
  const rows = await tx.$queryRaw<(UserView & { total: number })[]>`
    select u.*, count(*) over ()::int as total from (${users(institution, today)}) u
    where u.kind = ${filter.wie === "studenten" ? "student" : "staff"} and ${matching(filter)}
    order by u.sort_name, u.id limit ${size} offset ${(filter.page - 1) * size}`;
  return { users: rows, total: rows[0]?.total ?? 0 };
}

/** One person with their access, or null. */
export async function findUser(
  tx: TenantTx,
  institution: InstitutionId,
  { personId, today }: { personId: string; today: Day },
): Promise<UserView | null> {
  const [row] = await tx.$queryRaw<UserView[]>`
    select u.* from (${users(institution, today)}) u where u.id = ${personId}::uuid`;
  return row ?? null;
}

function users(institution: InstitutionId, today: Day): Prisma.Sql {
  return Prisma.sql`
    select p.id, p.kind, p.email, p.sort_name, s.job_title as "jobTitle",
      ${personNameOf(Prisma.sql`p`)} as name,
      coalesce(s.ends_on < ${today}::date, false) as "hasLeft",
      case when a.person_id is null then 'none' when a.is_running then 'open' else 'ended' end as access,
      coalesce(a.has_password, false) as "hasPassword", coalesce(a.is_temporary, false) as "isTemporary",
      coalesce(a.has_single_sign_on, false) as "hasSingleSignOn",
      p.is_address_in_doubt as "isAddressInDoubt", a.seen_at as "seenAt"
    from people p
    left join staff_members s on s.institution_id = p.institution_id and s.person_id = p.id
    left join entrance.list_access() a on a.person_id = p.id
    where p.institution_id = ${institution}::uuid`;
}

const states = { ja: "open", nee: "none", gestopt: "ended" } as const;

function matching({ q, toegang }: UsersFilter): Prisma.Sql {
  const words = plain(q ?? "")
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => `%${word.replace(/[\\%_]/g, "\\$&")}%`);
  const parts = words.map((word) => Prisma.sql`(u.sort_name like ${word} or lower(u.email) like ${word})`);
  if (toegang === "nagaan") parts.push(Prisma.sql`u."isAddressInDoubt"`);
  else if (toegang) parts.push(Prisma.sql`u.access = ${states[toegang]}`);
  return parts.length > 0 ? Prisma.join(parts, " and ") : Prisma.sql`true`;
}
