import { dayOf } from "@/lib/platform/calendar";
import type { Actor } from "@/lib/platform/actor";
import { recordTalk } from "@/lib/conversations/actions";
import { addStaff, addStudent, appoint } from "@/prisma/seed/builders";
import { anInstitution, aTeamWithProgramme, type TestInstitution } from "@/tests/support/institution";
import { submit } from "@/tests/support/work";

export type Guidance = {
  readonly here: TestInstitution;
  readonly teamId: string;
  readonly programmeId: string;
  readonly coach: Actor;
  readonly student: Actor;
  /** Another coach of the same team. */
  readonly colleague: Actor;
  readonly lead: Actor;
};

/** A coach with one student, a colleague, and who leads their team. */
export async function aGuidance(): Promise<Guidance> {
  const here = await anInstitution();
  const made = await here.inside(async (tx) => {
    const { teamId, programmeId } = await aTeamWithProgramme(tx);
    const inTeam = { teamIds: [teamId] };
    const coachId = await addStaff(tx, { ...inTeam, givenName: "Hanneke" });
    const colleagueId = await addStaff(tx, { ...inTeam, givenName: "Karim" });
    const leadId = await addStaff(tx, { ...inTeam, givenName: "Peter" });
    await appoint(tx, leadId, "team-lead", { teamId });
    const studentId = await addStudent(tx, { teamId, programmeId, coachId, givenName: "Joris" });
    await addStudent(tx, { teamId, programmeId, coachId: colleagueId, givenName: "Noor" });
    return { teamId, programmeId, coachId, colleagueId, leadId, studentId };
  });
  return {
    here,
    teamId: made.teamId,
    programmeId: made.programmeId,
    coach: await here.actor(made.coachId),
    student: await here.actor(made.studentId),
    colleague: await here.actor(made.colleagueId),
    lead: await here.actor(made.leadId),
  };
}

/** What a coach sends after a talk of today; the rest is as the form opens. */
export function aLog(studentId: string, more: Readonly<Record<string, string | readonly string[]>> = {}) {
  const heldOn = dayOf(new Date());
  return { studentId, heldOn, topic: "career", ...more };
}

/** Records a talk and returns its id. */
export async function recorded(
  { coach, student }: Pick<Guidance, "coach" | "student">,
  more: Readonly<Record<string, string | readonly string[]>> = {},
  version = 0,
): Promise<string> {
  const ending = await submit(recordTalk, coach, aLog(student.personId, more), { version });
  if (!ending.ok) throw new Error(`Not recorded: ${ending.reason}`);
  return (ending.data as { talkId: string }).talkId;
}
