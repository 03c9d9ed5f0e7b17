import "server-only";

import type { Actor, InstitutionId, PersonName } from "@/lib/platform/actor";
import { later, momentOf } from "@/lib/platform/calendar";
import { fullName } from "@/lib/platform/format";
import { personNameOf } from "@/lib/platform/person-name";
import { Prisma } from "@/lib/platform/prisma/client";
import type { TenantTx } from "@/lib/platform/tenancy";
import { mayReadWholeTrail, technicalEntities } from "@/lib/trail/policy";
import type { Stretch, TrailKind } from "@/lib/trail/rules";
import type { TrailFilter } from "@/lib/trail/schema";

type Row = {
  id: string;
  at: Date;
  kind: TrailKind;
  verb: string;
  entity: string;
  rows: number | null;
  actor: PersonName | null;
  subject: PersonName | null;
};

/** Who opened what is confidential about this person, or changed how they get in, and when: newest first. */
export async function listReadingsAbout(
  tx: TenantTx,
  { institutionId, personId }: Actor,
  { before, limit }: { before: string | undefined; limit: number },
): Promise<Stretch> {
  const about = Prisma.sql`e.subject_person_id = ${personId}::uuid
    and (e.kind = 'read' or (e.entity in ('access', 'appointment') and e.actor_id is distinct from ${personId}::uuid))`;
  return listEvents(tx, institutionId, { about, before, limit });
}

/** The trail as far as this reader may see it, newest first. Ids and facts: there is no content in it. */
export async function listTrail(
  tx: TenantTx,
  actor: Actor,
  filter: TrailFilter,
  limit: number,
): Promise<Stretch> {
  const parts = [mayReadWholeTrail(actor) ? Prisma.sql`true` : technical];
  if (filter.soort) parts.push(Prisma.sql`e.kind = ${filter.soort}`);
  if (filter.waarover) parts.push(Prisma.sql`e.entity = ${filter.waarover}`);
  if (filter.tot) parts.push(Prisma.sql`e.at < ${momentOf(later(filter.tot, { days: 1 }), "00:00")}`);
  const about = Prisma.join(parts, " and ");
  return listEvents(tx, actor.institutionId, { about, before: filter.voor, limit });
}

const technical = Prisma.sql`(e.kind = 'technical' or (e.kind = 'write' and e.entity in (${Prisma.join([...technicalEntities])})))`;

type Wanted = { readonly about: Prisma.Sql; readonly before: string | undefined; readonly limit: number };

async function listEvents(
  tx: TenantTx,
  institution: InstitutionId,
  { about, before, limit }: Wanted,
): Promise<Stretch> {
  const from = before ? Prisma.sql`and e.id < ${before}::uuid` : Prisma.empty;
  const rows = await tx.$queryRaw<Row[]>`
    select e.id, e.at, e.kind, e.verb, e.entity,
      case when e.entity = 'export' then (e.details ->> 'rows')::int end as rows, ${nameOf("a")} as actor, ${nameOf("s")} as subject
    from trail_events e
    left join people a on a.institution_id = ${institution}::uuid and a.id = e.actor_id
    left join people s on s.institution_id = ${institution}::uuid and s.id = e.subject_person_id
    where e.institution_id = ${institution}::uuid and ${about} ${from}
    order by e.id desc limit ${limit + 1}`;
  const events = rows.slice(0, limit).map((row) => ({
    ...row,
    actor: row.actor && fullName(row.actor),
    subject: row.subject && fullName(row.subject),
  }));
  return { events, older: rows.length > limit ? (events.at(-1)?.id ?? null) : null };
}

function nameOf(alias: "a" | "s"): Prisma.Sql {
  const fields =
    alias === "a"
      ? Prisma.sql`a.id is not null then ${personNameOf(Prisma.sql`a`)}`
      : Prisma.sql`s.id is not null then ${personNameOf(Prisma.sql`s`)}`;
  return Prisma.sql`case when ${fields} end`;
}
