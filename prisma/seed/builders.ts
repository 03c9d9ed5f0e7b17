import { sortKeyOf } from "@/lib/organisation/names/rules";
import type { InstitutionId, Office } from "@/lib/platform/actor";
import { asDate, type Day } from "@/lib/platform/calendar";
import { callEntrance } from "@/lib/platform/entrance";
import { newId } from "@/lib/platform/ids";
import { callAsOwner } from "@/lib/platform/installation/founding";
import { makeInstitutionKey } from "@/lib/platform/seal";
import { institutionId, type TenantTx, withTenant } from "@/lib/platform/tenancy";

/** Builders shared by the tests and the demo institutions. Each takes what matters and invents the rest. */

const from: Day = "2020-08-01";

/** Founds an institution with its key and settings, empty otherwise. */
export async function foundInstitution(slug: string, name: string, isDemo = false): Promise<InstitutionId> {
  const id = institutionId(newId());
  await callEntrance("foundInstitution", id, slug, name, isDemo);
  await withTenant(id, async (tx) => {
    await makeInstitutionKey(tx, id);
    await tx.institutionSettings.create({ data: {}, select: { version: true } });
  });
  return id;
}

export async function addUnit(
  tx: TenantTx,
  {
    name = "Onderwijs",
    kind = "sector",
    parentId = null,
  }: { name?: string; kind?: string; parentId?: string | null } = {},
): Promise<string> {
  const data = { id: newId(), name, kind, parentId, startsOn: asDate(from) };
  await tx.orgUnit.create({ data, select: { id: true } });
  return data.id;
}

export async function addTeam(
  tx: TenantTx,
  { unitId, name, kind = "education" }: { unitId: string; name: string; kind?: "education" | "support" },
): Promise<string> {
  const data = { id: newId(), unitId, name, kind, startsOn: asDate(from) };
  await tx.team.create({ data, select: { id: true } });
  return data.id;
}

type Named = { givenName?: string; infix?: string | null; familyName?: string };

async function addPerson(tx: TenantTx, kind: "staff" | "student", named: Named): Promise<string> {
  const id = newId();
  const name = { givenName: "Sam", infix: null, familyName: `Jansen ${id.slice(-4)}`, ...named };
  const data = { id, kind, ...name, sortName: sortKeyOf(name), email: `${id}@example.test` };
  await tx.person.create({ data, select: { id: true } });
  return id;
}

/** Somebody employed since 2020, in the given teams, with a permanent contract unless told otherwise. */
export async function addStaff(
  tx: TenantTx,
  {
    teamIds = [],
    jobTitle = "Docent",
    contractEndsOn = null,
    ...named
  }: Named & {
    teamIds?: readonly string[];
    jobTitle?: string;
    contractEndsOn?: Day | null;
  } = {},
): Promise<string> {
  const personId = await addPerson(tx, "staff", named);
  const startsOn = asDate(from);
  await tx.staffMember.create({
    data: { personId, personnelNumber: personId.slice(-12), jobTitle, startsOn },
    select: { personId: true },
  });
  const kind = contractEndsOn ? "temporary" : "permanent";
  const endsOn = contractEndsOn ? asDate(contractEndsOn) : null;
  await tx.contract.create({ data: { personId, kind, startsOn, endsOn, fte: 0.8 }, select: { id: true } });
  await tx.teamMembership.createMany({ data: teamIds.map((teamId) => ({ personId, teamId, startsOn })) });
  return personId;
}

/** Gives an office, for the whole institution unless a team or unit is named. */
export async function appoint(
  tx: TenantTx,
  personId: string,
  office: Office,
  scope: { teamId?: string; unitId?: string } = {},
): Promise<void> {
  const data = { personId, office, startsOn: asDate(from), ...scope };
  await tx.appointment.create({ data, select: { id: true } });
}

export async function addProgramme(
  tx: TenantTx,
  {
    teamId,
    name = "Dierverzorger",
    creboCode = "25577",
    level = 3,
    pathway = "BOL",
  }: {
    teamId: string;
    name?: string;
    creboCode?: string;
    level?: number;
    pathway?: "BOL" | "BBL";
  },
): Promise<string> {
  const data = { id: newId(), teamId, name, creboCode, level, pathway };
  await tx.programme.create({ data, select: { id: true } });
  return data.id;
}

/** A student definitively enrolled since the given day, with a current coach when one is named. */
export async function addStudent(
  tx: TenantTx,
  {
    teamId,
    programmeId,
    coachId = null,
    startsOn = "2026-08-01",
    status = "definitive",
    ...named
  }: Named & {
    teamId: string;
    programmeId: string;
    coachId?: string | null;
    startsOn?: Day;
    status?: "definitive" | "provisional";
  },
): Promise<string> {
  const studentId = await addPerson(tx, "student", named);
  await tx.student.create({
    data: { personId: studentId, studentNumber: studentId.slice(-12) },
    select: { personId: true },
  });
  const since = { studentId, startsOn: asDate(startsOn) };
  await tx.enrolment.create({
    data: { ...since, programmeId, teamId, studyYear: 1, status },
    select: { id: true },
  });
  if (coachId) await tx.coachAssignment.create({ data: { ...since, coachId }, select: { id: true } });
  return studentId;
}

/** Lets a person in with this identity (a new one when left out). Returns the identity's id. */
export async function admit(
  institution: InstitutionId,
  personId: string,
  identityId: string = newId(),
): Promise<string> {
  await callAsOwner("admit", newId(), identityId, institution, personId);
  return identityId;
}
