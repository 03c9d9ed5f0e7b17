import "server-only";

import type { Team } from "@/lib/exchange/plans/rules";
import type { ProgrammeState } from "@/lib/exchange/programmes/rules";
import type { ProgrammeRow } from "@/lib/exchange/work/rules";
import type { InstitutionId } from "@/lib/platform/actor";
import type { Day } from "@/lib/platform/calendar";
import type { TenantTx } from "@/lib/platform/tenancy";

/** The teams that are there on a day, to be named by files. */
export function listNamableTeams(tx: TenantTx, id: InstitutionId, today: Day): Promise<Team[]> {
  return tx.$queryRaw<Team[]>`
    select t.id, t.code, t.name from teams t
    where t.institution_id = ${id}::uuid and (t.ends_on is null or t.ends_on > ${today}::date)`;
}

/** The programmes with their teams. */
export function listTaughtProgrammes(tx: TenantTx, id: InstitutionId): Promise<ProgrammeRow[]> {
  return tx.$queryRaw<ProgrammeRow[]>`
    select p.id, p.crebo_code as "creboCode", p.name, p.level::int as level, p.pathway, p.team_id as "teamId"
    from programmes p where p.institution_id = ${id}::uuid`;
}

/** What a list of programmes is compared with. */
export async function findProgrammeState(
  tx: TenantTx,
  id: InstitutionId,
  today: Day,
): Promise<ProgrammeState> {
  const teams = await listNamableTeams(tx, id, today);
  return { teams, programmes: await listTaughtProgrammes(tx, id) };
}
