import { placeOfReport } from "@/lib/conversations/queries";
import { writtenReport } from "@/lib/conversations/rules";
import type { InstitutionId } from "@/lib/platform/actor";
import {
  asDate,
  type Day,
  later,
  momentOf,
  mondayOf,
  rangeOf,
  schoolYearOfDay,
} from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { seal } from "@/lib/platform/seal";
import type { TenantTx } from "@/lib/platform/tenancy";
import { indexRoles } from "@/lib/profiles/catalogue/commands";
import { addStudent } from "@/prisma/seed/builders";

type Told = {
  readonly institutionId: InstitutionId;
  readonly roleName: string;
  readonly intaker: { readonly id: string; readonly teamId: string };
  readonly hrId: string;
  readonly directorId: string;
  readonly today: Day;
};

const newcomers = [
  { givenName: "Ilse", infix: "van der", familyName: "Meulen" },
  { givenName: "Yusuf", familyName: "Aydın" },
  { givenName: "Romy", familyName: "Dekker" },
] as const;

/** Somebody who holds intakes in their team, and three who begin there: one to plan, one planned, one recorded and not handed over. */
export async function writeIntakes(tx: TenantTx, told: Told): Promise<void> {
  const { institutionId, intaker, today } = told;
  const { teamId } = intaker;
  const startsOn = later(mondayOf(today), { weeks: 9 });
  const roleId = await anIntakersRole(tx, told);
  await tx.roleAssignment.create({
    data: {
      ...{ id: newId(), personId: intaker.id, roleId, teamId, minutesPerYear: 40 * 60 },
      startsOn: asDate(rangeOf(schoolYearOfDay(today)).from),
    },
    select: { id: true },
  });
  const programme = await tx.programme.findFirstOrThrow({
    where: { teamId },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true },
  });
  const ids: string[] = [];
  for (const named of newcomers)
    ids.push(await addStudent(tx, { ...named, teamId, programmeId: programme.id, startsOn }));
  const [, plannedWith = "", spokenWith = ""] = ids;
  const intake = { coachId: intaker.id, kind: "intake", place: "school" };
  const recordedId = newId();
  await tx.conversation.create({
    data: {
      ...{ ...intake, id: newId(), studentId: plannedWith },
      plannedFor: momentOf(later(mondayOf(today), { weeks: 1, days: 1 }), "14:30"),
    },
    select: { id: true },
  });
  await tx.conversation.create({
    data: {
      ...{ ...intake, id: recordedId, studentId: spokenWith, durationMinutes: 30 },
      heldOn: asDate(later(mondayOf(today), { days: -4 })),
    },
    select: { id: true },
  });
  await tx.conversationTopic.create({
    data: { conversationId: recordedId, topic: "career" },
    select: { topic: true },
  });
  const body = await seal(tx, institutionId, placeOfReport(recordedId), writtenReport(said));
  await tx.conversationReport.create({
    data: { conversationId: recordedId, body },
    select: { version: true },
  });
}

const said = {
  studentWords:
    "Ik liep een dag mee en wist meteen: dit wil ik leren. Een klas met dertig mensen vind ik spannend.",
  coachNotes: "Romy werkt al twee jaar op zaterdag in het vak. Begin met een klein groepje.",
};

/** A role that is in force, with its one task, whose holders hold intakes. */
async function anIntakersRole(tx: TenantTx, { roleName, hrId, directorId, today }: Told): Promise<string> {
  const [role, profileId, taskId] = [{ id: newId(), name: roleName }, newId(), newId()];
  const schoolYear = schoolYearOfDay(today) - 1;
  const at = momentOf(rangeOf(schoolYear).from, "10:00");
  await tx.role.create({
    data: { ...role, line: "first", holdsIntakes: true, ownerId: hrId, createdAt: at },
    select: { id: true },
  });
  await tx.roleProfile.create({
    data: {
      ...{ id: profileId, roleId: role.id, number: 1, schoolYear, createdById: hrId, createdAt: at },
      description:
        "Voert het eerste gesprek met wie zich aanmeldt, kijkt mee welke opleiding past en draagt over wat de coach moet weten.",
    },
    select: { id: true },
  });
  await tx.roleTask.create({
    data: {
      ...{ id: taskId, origin: taskId, profileId, position: 1, setting: "school", phase: "intake" },
      what: "Met iedereen die zich aanmeldt een gesprek voeren over wat iemand zoekt en kan",
      moment: "voor de start",
    },
    select: { id: true },
  });
  const keys = [
    { key: "hr", approvedById: hrId },
    { key: "directorate", approvedById: directorId },
  ];
  await tx.profileApproval.createMany({ data: keys.map((key) => ({ ...key, profileId, approvedAt: at })) });
  await indexRoles(tx, [role]);
  return role.id;
}
