import "server-only";

import type { InstitutionId, PersonName } from "@/lib/platform/actor";
import { fullName } from "@/lib/platform/format";
import { personNameOf } from "@/lib/platform/person-name";
import { Prisma } from "@/lib/platform/prisma/client";
import type { TenantTx } from "@/lib/platform/tenancy";
import { changesIn, type MinimumChange, type Settings } from "@/lib/settings/rules";

const select = {
  requiredTalks: true,
  talkMinutes: true,
  placementVisits: true,
  visitMinutes: true,
  minimumStaff: true,
  minimumStudents: true,
  contractHorizonMonths: true,
  version: true,
} as const;

/** What the institution decided. */
export function findSettings(tx: TenantTx, institutionId: InstitutionId): Promise<Settings> {
  return tx.institutionSettings.findUniqueOrThrow({ where: { institutionId }, select });
}

/** As findSettings, locked until this transaction ends: of two people who save, the second is told. */
export async function claimSettings(tx: TenantTx, institutionId: InstitutionId): Promise<Settings> {
  await tx.$queryRaw`select institution_id from institution_settings
    where institution_id = ${institutionId}::uuid for update`;
  return findSettings(tx, institutionId);
}

/** A change as the trail keeps it; `who` is null when the installation itself did it. */
export type Told<Change> = {
  readonly id: string;
  readonly at: Date;
  readonly who: string | null;
  readonly changes: readonly Change[];
};

const mostTold = 30;

/** Who changed which value when, from what to what: newest first. */
export async function listMinimumChanges(
  tx: TenantTx,
  institutionId: InstitutionId,
): Promise<Told<MinimumChange>[]> {
  const events = await listEvents(tx, institutionId, "change");
  return events.map(({ details, ...rest }) => ({ ...rest, changes: changesIn(details) }));
}

type Row = {
  readonly id: string;
  readonly at: Date;
  readonly name: PersonName | null;
  readonly details: Readonly<Record<string, unknown>>;
};

/** What the trail tells of the institution's own settings under one verb, newest first. */
export async function listEvents(tx: TenantTx, institutionId: InstitutionId, verb: string) {
  const rows = await tx.$queryRaw<Row[]>`
    select e.id, e.at, e.details, case when p.id is not null then
      ${personNameOf(Prisma.sql`p`)} end as name
    from trail_events e
    left join people p on p.institution_id = e.institution_id and p.id = e.actor_id
    where e.institution_id = ${institutionId}::uuid and e.entity_id = ${institutionId}::uuid
      and e.entity = 'settings' and e.kind = 'write' and e.verb = ${verb}
    order by e.at desc, e.id desc limit ${mostTold}`;
  return rows.map(({ name, ...row }) => ({ ...row, who: name && fullName(name) }));
}
