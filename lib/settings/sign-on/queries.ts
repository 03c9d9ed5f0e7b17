import "server-only";

import type { Actor, PersonName } from "@/lib/platform/actor";
import { fullName } from "@/lib/platform/format";
import { personNameOf } from "@/lib/platform/person-name";
import { Prisma } from "@/lib/platform/prisma/client";
import type { TenantTx } from "@/lib/platform/tenancy";
import { type Question, question } from "@/lib/platform/together";
import { mayConfirmNames } from "@/lib/settings/sign-on/policy";
import type { SignOnName } from "@/lib/settings/sign-on/rules";

type Row = Omit<SignOnName, "confirmedBy"> & { readonly confirmedBy: PersonName | null };

/** By which names the single sign-on knows this institution: what waits for its word first. */
export async function listSignOnNames(tx: TenantTx, actor: Actor): Promise<SignOnName[]> {
  const rows = await tx.$queryRaw<Row[]>`
    select o.issuer, o.organisation, o.entered_at as "enteredAt", o.confirmed_at as "confirmedAt", o.is_own as "isOwn",
      case when p.id is not null then
        ${personNameOf(Prisma.sql`p`)} end as "confirmedBy"
    from entrance.list_own_organisations(${actor.personId}::uuid) o
    left join people p on p.institution_id = ${actor.institutionId}::uuid and p.id = o.confirmed_by
    order by o.confirmed_at is not null, o.organisation limit 50`;
  return rows.map((row) => ({ ...row, confirmedBy: row.confirmedBy && fullName(row.confirmedBy) }));
}

/** Names that wait for this reader's word; null for who has none. */
export function namesToConfirmOf(actor: Actor): Question<readonly { organisation: string }[]> | null {
  if (!mayConfirmNames(actor)) return null;
  return question(Prisma.sql`select o.organisation from entrance.list_own_organisations(${actor.personId}::uuid) o
    where o.confirmed_at is null and not o.is_own order by o.entered_at limit 5`);
}
