import "server-only";

import type { Day } from "@/lib/platform/calendar";
import { Prisma } from "@/lib/platform/prisma/client";
import { runsOn } from "@/lib/platform/running";

type When = { readonly institutionId: string; readonly day: Day };

/**
 * Rows (person_id, team_id) of everybody employed on a day, each in one team that teaches: of those they work in, where they have worked
 * longest. Figures that count them so add up, and a branch minus its teams never tells of who works in two (M13).
 */
export function homesOn({ institutionId, day }: When): Prisma.Sql {
  return Prisma.sql`
    select distinct on (m.person_id) m.person_id, m.team_id from team_memberships m
    join teams t on t.institution_id = ${institutionId}::uuid and t.id = m.team_id
      and t.kind = 'education' and ${runsOn(Prisma.sql`t`, day)}
    join staff_members s on s.institution_id = ${institutionId}::uuid and s.person_id = m.person_id
      and ${runsOn(Prisma.sql`s`, day)}
    where m.institution_id = ${institutionId}::uuid and ${runsOn(Prisma.sql`m`, day)}
    order by m.person_id, m.starts_on, m.team_id`;
}
