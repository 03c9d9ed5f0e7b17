import { beforeAll, describe, expect, it } from "vitest";
import { assignRole } from "@/lib/profiles/assignments/commands";
import { mayReadHelp } from "@/lib/profiles/help/policy";
import { findHelp } from "@/lib/profiles/help/queries";
import { startRole } from "@/lib/profiles/commands";
import type { Line } from "@/lib/profiles/rules";
import { addTask } from "@/lib/profiles/tasks/commands";
import { startNextVersion } from "@/lib/profiles/versions/commands";
import type { TenantTx } from "@/lib/platform/tenancy";
import { addProgramme, addStaff, addStudent, addTeam, addUnit } from "@/prisma/seed/builders";
import { anInstitution, aTeamWithProgramme, type TestInstitution } from "@/tests/support/institution";
import { granted, keyHolders, publish, theRole } from "@/tests/support/profiles";

const now = new Date();
const terms = { hours: 600, startsOn: "2025-08-01", endsOn: null };
const task = { what: "Gesprekken voeren", moment: "elke periode", setting: "school" } as const;

let here: TestInstitution;
let world: Awaited<ReturnType<typeof build>>;

async function build() {
  return here.inside(async (tx) => {
    const people = await keyHolders(tx);
    const near = await aTeamWithProgramme(tx);
    const elsewhere = await addTeam(tx, { unitId: await addUnit(tx, { name: "Elders" }), name: "Elders" });
    const far = { teamId: elsewhere, programmeId: await addProgramme(tx, { teamId: elsewhere }) };
    const coach = await addStaff(tx, { givenName: "Coco", teamIds: [near.teamId, far.teamId] });
    const teacher = await addStaff(tx, { givenName: "Teun", teamIds: [near.teamId, far.teamId] });
    const student = await addStudent(tx, {
      teamId: near.teamId,
      programmeId: near.programmeId,
      coachId: coach,
    });
    const alone = await addStudent(tx, { ...far });
    const give = async (name: string, line: Line, personId: string, teamId: string, isPublished = true) => {
      const role = { name, line, description: `${name} in het kort.` };
      const { roleId } = granted(await startRole(tx, role, { personId: people.hr, now }));
      granted(await addTask(tx, await theRole(tx, here, roleId), task));
      if (isPublished) await publish(tx, here, roleId, { ...people, now });
      granted(await assignRole(tx, { personId, roleId, teamId }, terms));
      return roleId;
    };
    const coachRole = await give("Mentor", "first", coach, near.teamId);
    await give("Vakdocent", "first", teacher, near.teamId);
    await give("Teamleider", "management", teacher, near.teamId);
    await give("Scout", "first", teacher, near.teamId, false);
    await give("Elders", "first", teacher, far.teamId);
    await give("Loopbaancoach", "first", coach, far.teamId);
    return { ...people, coachRole, coach, student, alone };
  });
}

const helpFor = async (person: string) => {
  const actor = await here.actor(person, now);
  return here.inside((tx: TenantTx) => findHelp(tx, actor, now));
};

beforeAll(async () => {
  here = await anInstitution();
  world = await build();
});

describe("what those around a student do for them", () => {
  it("[C11] is what the profiles in force say: of the own coach by name, wherever they hold a role, of others in the own team without", async () => {
    const help = await helpFor(world.student);
    expect(help.coach?.givenName).toBe("Coco");
    expect(help.ofCoach).toMatchObject([
      { name: "Loopbaancoach" },
      { name: "Mentor", description: "Mentor in het kort.", tasks: [task] },
    ]);
    expect(help.around.map(({ name }) => name)).toEqual(["Vakdocent"]);
    expect(JSON.stringify(help)).not.toContain("Teun");
  });

  it("[C1] a version that is being written is not there yet", async () => {
    await here.inside(async (tx) => {
      const author = { personId: world.hr, now };
      granted(await startNextVersion(tx, await theRole(tx, here, world.coachRole), author));
      granted(await addTask(tx, await theRole(tx, here, world.coachRole), { ...task, what: "Nog geheim" }));
    });
    expect(JSON.stringify(await helpFor(world.student))).not.toContain("Nog geheim");
  });

  it("[C11] a student without a coach reads of the others, and staff have the roles themselves", async () => {
    const help = await helpFor(world.alone);
    expect([help.coach, help.ofCoach, help.around.map(({ name }) => name)]).toEqual([
      null,
      [],
      ["Elders", "Loopbaancoach"],
    ]);
    expect(mayReadHelp(await here.actor(world.coach, now))).toBe(false);
    expect(mayReadHelp(await here.actor(world.student, now))).toBe(true);
  });
});
