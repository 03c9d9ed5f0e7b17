import "server-only";

import { asDate, type Day, dayOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { done, type Outcome, type RefusalOf, refused } from "@/lib/platform/outcome";
import type { TenantTx } from "@/lib/platform/tenancy";
import type { AssignmentView } from "@/lib/profiles/assignments/queries";
import { mayBeGiven, mayGetDates, type Period } from "@/lib/profiles/assignments/rules";
import type { Terms } from "@/lib/profiles/assignments/schema";

type Given = { readonly personId: string; readonly roleId: string; readonly teamId: string | null };

/** Gives a person a role with hours a year, in a team or outside any. */
export async function assignRole(
  tx: TenantTx,
  { personId, roleId, teamId }: Given,
  { hours, startsOn, endsOn }: Terms,
): Promise<Outcome<RefusalOf<typeof mayBeGiven> | "role-gone" | "person-gone", { assignmentId: string }>> {
  await tx.$queryRaw`select person_id from staff_members where person_id = ${personId}::uuid for update`;
  const role = await tx.role.findFirst({
    where: { id: roleId },
    select: { retirement: { select: { roleId: true } } },
  });
  if (!role) return refused("role-gone");
  const person = await findStaff(tx, personId, teamId);
  if (!person) return refused("person-gone");
  const held = await listHeld(tx, { personId, roleId, teamId });
  const verdict = mayBeGiven(
    { startsOn, endsOn },
    { ...person, held, roleIsRetired: role.retirement !== null },
  );
  if (!verdict.ok) return verdict;
  const assignmentId = newId();
  const dates = { startsOn: asDate(startsOn), endsOn: endsOn && asDate(endsOn) };
  await tx.roleAssignment.create({
    data: { id: assignmentId, personId, roleId, teamId, minutesPerYear: hours, ...dates },
    select: { id: true },
  });
  return done({ assignmentId });
}

/** Changes hours and dates of an assignment that has not ended. */
export async function changeAssignment(
  tx: TenantTx,
  before: AssignmentView,
  { hours, ...period }: Terms,
  now: Date,
) {
  const held = (await listHeld(tx, before)).filter(({ id }) => id !== before.id);
  const verdict = mayGetDates(period, { today: dayOf(now), before, held });
  if (!verdict.ok) return verdict;
  const { startsOn, endsOn } = period;
  await tx.roleAssignment.updateMany({
    where: { id: before.id },
    data: {
      minutesPerYear: hours,
      startsOn: asDate(startsOn),
      endsOn: endsOn && asDate(endsOn),
      version: { increment: 1 },
    },
  });
  return done({ assignmentId: before.id });
}

/** Ends an assignment after its last day. */
export async function endAssignment(tx: TenantTx, before: AssignmentView, endsOn: Day, now: Date) {
  const period = { startsOn: before.startsOn, endsOn };
  const verdict = mayGetDates(period, { today: dayOf(now), before, held: [] });
  if (!verdict.ok) return verdict;
  await tx.roleAssignment.updateMany({
    where: { id: before.id },
    data: { endsOn: asDate(endsOn), version: { increment: 1 } },
  });
  return done({ assignmentId: before.id });
}

async function findStaff(tx: TenantTx, personId: string, teamId: string | null) {
  const [employment] = await tx.$queryRaw<Period[]>`
    select starts_on::text as "startsOn", ends_on::text as "endsOn" from staff_members where person_id = ${personId}::uuid`;
  if (!employment) return null;
  const memberships = await tx.$queryRaw<Period[]>`
    select starts_on::text as "startsOn", ends_on::text as "endsOn" from team_memberships
    where person_id = ${personId}::uuid and team_id = ${teamId}::uuid`;
  return { employment, memberships: teamId === null ? null : memberships };
}

function listHeld(tx: TenantTx, { personId, roleId, teamId }: Given) {
  return tx.$queryRaw<(Period & { id: string })[]>`
    select id, starts_on::text as "startsOn", ends_on::text as "endsOn" from role_assignments
    where person_id = ${personId}::uuid and role_id = ${roleId}::uuid and team_id is not distinct from ${teamId}::uuid`;
}
