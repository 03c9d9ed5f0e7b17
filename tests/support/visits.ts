import type { Actor } from "@/lib/platform/actor";
import { dayOf, later } from "@/lib/platform/calendar";
import { askColleague, planVisit } from "@/lib/visits/actions";
import { addStaff, appoint } from "@/prisma/seed/builders";
import { anInstitution, aTeamWithProgramme, type TestInstitution } from "@/tests/support/institution";
import { submit } from "@/tests/support/work";

export type Visiting = {
  readonly here: TestInstitution;
  readonly teamId: string;
  readonly unitId: string;
  readonly teacher: Actor;
  readonly mate: Actor;
  readonly lead: Actor;
};

/** Two teachers of one team and who leads it. */
export async function aVisiting(): Promise<Visiting> {
  const here = await anInstitution();
  const made = await here.inside(async (tx) => {
    const { teamId, unitId } = await aTeamWithProgramme(tx);
    const inTeam = { teamIds: [teamId] };
    const [teacherId, mateId] = [
      await addStaff(tx, { ...inTeam, givenName: "Anna" }),
      await addStaff(tx, { ...inTeam, givenName: "Mo" }),
    ];
    const leadId = await addStaff(tx, { ...inTeam, givenName: "Peter" });
    await appoint(tx, leadId, "team-lead", { teamId });
    return { teamId, unitId, teacherId, mateId, leadId };
  });
  const [teacher, mate, lead] = [
    await here.actor(made.teacherId),
    await here.actor(made.mateId),
    await here.actor(made.leadId),
  ];
  return { here, teamId: made.teamId, unitId: made.unitId, teacher, mate, lead };
}

export const lesson = {
  setting: "lesson",
  lesson: "Kennismaken met bedrijven",
  place: "lokaal 1.12",
} as const;

/** The leader plans a visit for today or later; returns its id. */
export async function planned(
  { lead, teacher }: Pick<Visiting, "lead" | "teacher">,
  days = 0,
): Promise<string> {
  const plannedDay = later(dayOf(new Date()), { days });
  const sent = { withId: teacher.personId, ...lesson, plannedDay, plannedTime: "00:05" };
  return idOf(await submit(planVisit, lead, sent));
}

/** The teacher asks a colleague to sit in today; returns the visit's id. */
export async function askedMate({ teacher, mate }: Pick<Visiting, "mate" | "teacher">): Promise<string> {
  const moment = { plannedDay: dayOf(new Date()), plannedTime: "00:05" };
  return idOf(await submit(askColleague, teacher, { withId: mate.personId, ...lesson, ...moment }));
}

function idOf(ending: Awaited<ReturnType<typeof submit>>): string {
  if (!ending.ok) throw new Error(`Refused: ${ending.reason}`);
  return (ending.data as { visitId: string }).visitId;
}
