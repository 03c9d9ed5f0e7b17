import "server-only";

import { listAddresses, type Naming, personOf } from "@/lib/exchange/people/queries";
import { gather } from "@/lib/exchange/plans/rules";
import { listNamableTeams } from "@/lib/exchange/programmes/queries";
import type { KnownStaff, StaffState } from "@/lib/exchange/staff/rules";
import type { ContractRow, MembershipRow, StaffRow } from "@/lib/exchange/work/rules";
import type { InstitutionId } from "@/lib/platform/actor";
import type { Day } from "@/lib/platform/calendar";
import { Prisma } from "@/lib/platform/prisma/client";
import { leftBefore } from "@/lib/platform/running";
import type { TenantTx } from "@/lib/platform/tenancy";

/** Everybody of staff with their latest contract and running memberships. For HR's imports only (decisions 32). */
export async function findStaffState(tx: TenantTx, id: InstitutionId, today: Day): Promise<StaffState> {
  const rows = await tx.$queryRaw<(StaffRow & Naming & { coachees: number })[]>`
    select s.person_id as "personId", s.personnel_number as "personnelNumber", s.job_title as "jobTitle",
      s.starts_on::text as "startsOn", s.ends_on::text as "endsOn",
      p.given_name as "givenName", p.infix, p.family_name as "familyName", p.email,
      coalesce(c.coachees, 0)::int as coachees
    from staff_members s
    join people p on p.institution_id = s.institution_id and p.id = s.person_id
    left join (
      select a.coach_id, count(*) as coachees from coach_assignments a
      where a.institution_id = ${id}::uuid and (a.ends_on is null or a.ends_on >= ${today}::date)
        and a.successor_id is null and ${leftBefore(Prisma.sql`a`, today)} is null group by a.coach_id
    ) c on c.coach_id = s.person_id
    where s.institution_id = ${id}::uuid`;
  const contracts = await tx.$queryRaw<ContractRow[]>`
    select distinct on (c.person_id) c.id, c.person_id as "personId", c.kind, c.starts_on::text as "startsOn",
      c.ends_on::text as "endsOn", c.fte::float8 as fte
    from contracts c where c.institution_id = ${id}::uuid order by c.person_id, c.starts_on desc, c.id desc`;
  const memberships = await tx.$queryRaw<MembershipRow[]>`
    select m.id, m.person_id as "personId", m.team_id as "teamId", m.starts_on::text as "startsOn", m.ends_on::text as "endsOn"
    from team_memberships m
    where m.institution_id = ${id}::uuid and (m.ends_on is null or m.ends_on >= ${today}::date)`;
  const contractOf = new Map(contracts.map((contract) => [contract.personId, contract]));
  const membershipsOf = gather(memberships, ({ personId }) => personId);
  const staff = rows.map(
    ({ personId, personnelNumber, jobTitle, startsOn, endsOn, coachees, ...naming }): KnownStaff => ({
      personId,
      number: personnelNumber,
      personnelNumber,
      jobTitle,
      startsOn,
      endsOn,
      coachees,
      person: personOf(personId, "staff", naming),
      contract: contractOf.get(personId) ?? null,
      memberships: membershipsOf.get(personId) ?? [],
    }),
  );
  return { staff, teams: await listNamableTeams(tx, id, today), addresses: await listAddresses(tx, id) };
}
