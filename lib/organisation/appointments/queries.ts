import "server-only";

import type { AppointmentView, Scope } from "@/lib/organisation/appointments/rules";
import type { InstitutionId, Office } from "@/lib/platform/actor";
import type { Day } from "@/lib/platform/calendar";
import { Prisma } from "@/lib/platform/prisma/client";
import type { TenantTx } from "@/lib/platform/tenancy";
import { takeTurn } from "@/lib/platform/turns";

type Row = {
  id: string;
  personId: string;
  office: Office;
  startsOn: Day;
  endsOn: Day | null;
  scopeKind: Scope["kind"];
  scopeId: string | null;
  scopeName: string | null;
};

/** What somebody holds or held, the running and newest first. */
export async function listAppointments(
  tx: TenantTx,
  institution: InstitutionId,
  personId: string,
): Promise<AppointmentView[]> {
  const rows = await tx.$queryRaw<Row[]>`
    ${appointments(institution)} and x.person_id = ${personId}::uuid
    order by x.ends_on desc nulls first, x.starts_on desc, x.id limit 100`;
  return rows.map(viewOf);
}

/** One appointment, locked, or null. */
export async function claimAppointment(
  tx: TenantTx,
  institution: InstitutionId,
  appointmentId: string,
): Promise<AppointmentView | null> {
  const [row] = await tx.$queryRaw<Row[]>`
    ${appointments(institution)} and x.id = ${appointmentId}::uuid for update of x`;
  return row ? viewOf(row) : null;
}

/** Lets nobody else give or end an office here until this transaction ends: two at once would each think the other stays. */
export async function claimOffices(tx: TenantTx): Promise<void> {
  await takeTurn(tx, "offices");
}

/** Whether there is another admin beside this person, who works here and is not about to stop. Ask after claimOffices. */
export async function hasOtherAdmin(
  tx: TenantTx,
  institution: InstitutionId,
  { personId, today }: { personId: string; today: Day },
): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ found: boolean }[]>`
    select exists (select from appointments x
      join staff_members s on s.institution_id = x.institution_id and s.person_id = x.person_id
      where x.institution_id = ${institution}::uuid and x.office = 'admin' and x.person_id <> ${personId}::uuid
        and x.starts_on <= ${today}::date and (x.ends_on is null or x.ends_on > ${today}::date)
        and (s.ends_on is null or s.ends_on > ${today}::date)) as found`;
  return row?.found ?? false;
}

export type PlaceView = { readonly kind: "unit" | "team"; readonly id: string; readonly name: string };

/** The running units and teams an office can be held for. */
export async function listPlaces(tx: TenantTx, institution: InstitutionId, today: Day): Promise<PlaceView[]> {
  return tx.$queryRaw<PlaceView[]>`
    select kind, id, name from (
      select 'unit' as kind, id, name, ends_on from org_units where institution_id = ${institution}::uuid
      union all
      select 'team', id, name, ends_on from teams where institution_id = ${institution}::uuid
    ) places where ends_on is null or ends_on >= ${today}::date
    order by kind desc, name limit 1000`;
}

function appointments(institution: InstitutionId): Prisma.Sql {
  return Prisma.sql`
    select x.id, x.person_id as "personId", x.office, x.starts_on::text as "startsOn", x.ends_on::text as "endsOn",
      case when x.unit_id is not null then 'unit' when x.team_id is not null then 'team' else 'institution' end as "scopeKind",
      coalesce(x.unit_id, x.team_id) as "scopeId", coalesce(u.name, t.name) as "scopeName"
    from appointments x
    left join org_units u on u.institution_id = x.institution_id and u.id = x.unit_id
    left join teams t on t.institution_id = x.institution_id and t.id = x.team_id
    where x.institution_id = ${institution}::uuid`;
}

function viewOf({ scopeKind, scopeId, scopeName, ...rest }: Row): AppointmentView {
  const scope: Scope =
    scopeKind === "institution" || scopeId === null
      ? { kind: "institution" }
      : { kind: scopeKind, id: scopeId, name: scopeName ?? "" };
  return { ...rest, scope };
}
