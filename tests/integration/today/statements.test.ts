import { beforeAll, expect, test } from "vitest";
import { handOverCoach } from "@/lib/organisation/students/actions";
import type { Actor } from "@/lib/platform/actor";
import { findToDo } from "@/lib/today/queries";
import { tasksOf } from "@/lib/today/rules";
import { addStudent, appoint } from "@/prisma/seed/builders";
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

/** What Vandaag lists for somebody, and in how many statements it knows. */
async function today({ personId }: Actor) {
  const { here } = world;
  const actor = await here.actor(personId);
  let kinds: readonly string[] = [];
  const statements = await statementsOf(() =>
    here.inside(async (tx) => {
      const toDo = await findToDo(tx, actor, now);
      kinds = [...new Set(tasksOf(toDo, now).map(({ kind }) => kind))];
      return toDo;
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
