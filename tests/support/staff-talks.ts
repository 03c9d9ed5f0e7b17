import { planStaffTalk, recordStaffTalk } from "@/lib/conversations/staff/actions";
import type { Actor } from "@/lib/platform/actor";
import { dayOf, later } from "@/lib/platform/calendar";
import { addStaff, addTeam, addUnit, appoint } from "@/prisma/seed/builders";
import { anInstitution, type TestInstitution } from "@/tests/support/institution";
import { submit } from "@/tests/support/work";

export type Staffed = {
  readonly here: TestInstitution;
  readonly teamId: string;
  /** A teacher with the leader of their team, who leads the team above, and the directie. */
  readonly ids: Readonly<
    Record<
      "teacher" | "colleague" | "lead" | "manager" | "director" | "second" | "hr" | "coordinator",
      string
    >
  >;
  readonly actor: (who: keyof Staffed["ids"]) => Promise<Actor>;
};

/** A team in a unit: who works in it, leads it, leads above it, and the offices. */
export async function aStaff(): Promise<Staffed> {
  const here = await anInstitution();
  const { teamId, ids } = await here.inside(async (tx) => {
    const unitId = await addUnit(tx);
    const teamId = await addTeam(tx, { unitId, name: "Dier & Zorg" });
    const inTeam = { teamIds: [teamId] };
    const ids = {
      teacher: await addStaff(tx, { ...inTeam, givenName: "Teun" }),
      colleague: await addStaff(tx, { ...inTeam, givenName: "Karim" }),
      lead: await addStaff(tx, { ...inTeam, givenName: "Lea" }),
      manager: await addStaff(tx, { givenName: "Mo" }),
      director: await addStaff(tx, { givenName: "Dirk" }),
      second: await addStaff(tx, { givenName: "Sanne" }),
      hr: await addStaff(tx, { givenName: "Hetty" }),
      coordinator: await addStaff(tx, { givenName: "Loes" }),
    };
    await appoint(tx, ids.lead, "team-lead", { teamId });
    await appoint(tx, ids.manager, "team-lead", { unitId });
    await appoint(tx, ids.director, "directorate");
    await appoint(tx, ids.second, "directorate");
    await appoint(tx, ids.hr, "hr");
    await appoint(tx, ids.coordinator, "lob-coordinator", { teamId });
    return { teamId, ids };
  });
  return { here, teamId, ids, actor: (who) => here.actor(ids[who]) };
}

type More = Readonly<Record<string, string | readonly string[]>>;

/** Plans a talk of the teacher with their leader and returns its id. */
export async function planned(staff: Staffed, more: More = {}): Promise<string> {
  const ending = await submit(planStaffTalk, await staff.actor("lead"), aPlan(staff, more));
  if (!ending.ok) throw new Error(`Not planned: ${ending.reason}`);
  return (ending.data as { talkId: string }).talkId;
}

/** What the form that plans a talk sends. */
export function aPlan({ ids }: Staffed, more: More = {}) {
  const plannedDay = later(dayOf(new Date()), { days: 3 });
  const pair = { employeeId: ids.teacher, holderId: ids.lead };
  return { ...pair, kind: "development", plannedDay, plannedTime: "10:00", ...more };
}

/** Plans and records a talk of the teacher with their leader and returns its id. */
export async function recorded(staff: Staffed, more: More = {}, plan: More = {}): Promise<string> {
  const talkId = await planned(staff, plan);
  const said = { talkId, heldOn: dayOf(new Date()), topic: "growth", ...more };
  const ending = await submit(recordStaffTalk, await staff.actor("lead"), said, { version: 1 });
  if (!ending.ok) throw new Error(`Not recorded: ${ending.reason}`);
  return talkId;
}
