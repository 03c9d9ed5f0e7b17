import { beforeAll, describe, expect, test } from "vitest";
import { maySeeInstitution } from "@/lib/insight/policy";
import { handOverCoach } from "@/lib/organisation/students/actions";
import type { Actor, Office } from "@/lib/platform/actor";
import { findOwnFigures, findToDo } from "@/lib/today/queries";
import { tasksOf } from "@/lib/today/rules";
import { addStaff, addStudent, appoint } from "@/prisma/seed/builders";
import { aGuidance, type Guidance } from "@/tests/support/conversations";
import { statementsOf } from "@/tests/support/statements";
import { submit } from "@/tests/support/work";

const now = new Date();
let world: Guidance;

beforeAll(async () => {
  world = await aGuidance();
  const { here, teamId, programmeId, coach, colleague, lead, student } = world;
  await here.inside(async (tx) => {
    await addStudent(tx, { teamId, programmeId, coachId: coach.personId });
    await addStudent(tx, { teamId, programmeId });
    await appoint(tx, coach.personId, "team-lead", { teamId });
  });
  const sent = { studentId: student.personId, coachId: colleague.personId };
  expect(await submit(handOverCoach, lead, sent)).toMatchObject({ ok: true });
});

/** What Vandaag lists for somebody, and in how many statements the page knows: figures and a password given with it. */
async function today({ personId }: Pick<Actor, "personId">) {
  const { here } = world;
  const actor = await here.actor(personId);
  let kinds: readonly string[] = [];
  const statements = await statementsOf(() =>
    here.inside(async (tx) => {
      const toDo = await findToDo(tx, actor, now, true);
      if (maySeeInstitution(actor)) await findOwnFigures(tx, actor, now);
      kinds = [...new Set(tasksOf(toDo, now).map(({ kind }) => kind))];
    }),
  );
  return { kinds, statements: statements.length };
}

test("Vandaag of who coaches and leads a team tells everything of both in four statements", async () => {
  const { kinds, statements } = await today(world.coach);
  expect(kinds).toEqual(expect.arrayContaining(["handover", "no-coach", "plan-start", "first-talk"]));
  expect(statements).toBe(4);
});

test("and of anybody else in fewer: three for a coach or a leader, two for a student", async () => {
  const { colleague, lead, student } = world;
  expect((await today(colleague)).statements).toBe(3);
  expect((await today(lead)).statements).toBe(3);
  expect(await today(student)).toMatchObject({ kinds: ["new-coach"], statements: 2 });
});

describe("Vandaag asks four statements at most, whatever somebody is besides", () => {
  const offices = ["hr", "directorate", "admin", "lob-coordinator", "privacy-officer"] as const;
  const combinations: readonly (readonly [string, readonly Office[], readonly ("coach" | "lead")[]])[] = [
    ["HR who coaches", ["hr"], ["coach"]],
    ["HR who coaches and leads a team", ["hr"], ["coach", "lead"]],
    ["a director who coaches and leads a team", ["directorate"], ["coach", "lead"]],
    ["an admin who coaches and leads a team", ["admin"], ["coach", "lead"]],
    ["somebody with every office and every relation", offices, ["coach", "lead"]],
  ];
  test.each(combinations)("%s", async (_who, held, relations) => {
    const { here, teamId, programmeId } = world;
    const personId = await here.inside(async (tx) => {
      const id = await addStaff(tx, { teamIds: [teamId] });
      for (const office of held) await appoint(tx, id, office);
      if (relations.includes("lead")) await appoint(tx, id, "team-lead", { teamId });
      await addStudent(tx, { teamId, programmeId, coachId: id });
      return id;
    });
    const { kinds, statements } = await today({ personId });
    expect(kinds).toEqual(expect.arrayContaining(["first-talk"]));
    expect(statements).toBeLessThanOrEqual(4);
  });
});
