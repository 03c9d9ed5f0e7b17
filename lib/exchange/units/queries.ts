import "server-only";

import type { UnitState } from "@/lib/exchange/units/tree/rules";
import type { TeamRow, UnitRow } from "@/lib/exchange/work/rules";
import type { InstitutionId } from "@/lib/platform/actor";
import type { Day } from "@/lib/platform/calendar";
import type { TenantTx } from "@/lib/platform/tenancy";

/** The organisation tree as it is, and which teams somebody works or studies in. */
export async function findUnitState(tx: TenantTx, id: InstitutionId, today: Day): Promise<UnitState> {
  const institution = await tx.institution.findUniqueOrThrow({ where: { id }, select: { name: true } });
  const units = await tx.$queryRaw<UnitRow[]>`
    select u.id, u.kind, u.code, u.name, u.parent_id as "parentId", u.starts_on::text as "startsOn", u.ends_on::text as "endsOn"
    from org_units u where u.institution_id = ${id}::uuid`;
  const teams = await tx.$queryRaw<(TeamRow & { isUsed: boolean })[]>`
    select t.id, t.kind, t.code, t.name, t.unit_id as "unitId", t.starts_on::text as "startsOn", t.ends_on::text as "endsOn",
      exists (select from team_memberships m where m.institution_id = t.institution_id and m.team_id = t.id
        and (m.ends_on is null or m.ends_on > ${today}::date))
      or exists (select from enrolments e where e.institution_id = t.institution_id and e.team_id = t.id
        and (e.ends_on is null or e.ends_on > ${today}::date)) as "isUsed"
    from teams t where t.institution_id = ${id}::uuid`;
  return { institution: institution.name, units, teams };
}
