import { beforeAll, describe, expect, test } from "vitest";
import { judgeDepth } from "@/lib/conversations/dialogue/depth/actions";
import { findTeamDepths } from "@/lib/conversations/dialogue/depth/teams/queries";
import { keepFigures } from "@/lib/insight/jobs";
import type { Actor } from "@/lib/platform/actor";
import { dayOf, later, momentOf, mondayOf } from "@/lib/platform/calendar";
import { addStudent } from "@/prisma/seed/builders";
import { aGuidance, type Guidance, recorded } from "@/tests/support/conversations";
import { submit } from "@/tests/support/work";

const now = new Date();
let world: Guidance;
let students: Actor[];

async function moreStudents(count: number): Promise<Actor[]> {
  const { here, coach, teamId, programmeId } = world;
  const made: Actor[] = [];
  for (let at = 0; at < count; at++) {
    const id = await here.inside((tx) => addStudent(tx, { teamId, programmeId, coachId: coach.personId }));
    made.push(await here.actor(id));
  }
  return made;
}

async function marked(student: Actor, depth: number): Promise<string> {
  const talkId = await recorded({ coach: world.coach, student });
  expect(await submit(judgeDepth, student, { talkId, depth: String(depth) })).toMatchObject({ ok: true });
  return talkId;
}

const marks = async (measure = "depth-student") => {
  const found = await world.here.inside((tx) => tx.tally.findMany({ where: { measure } }));
  return found.map(({ value }) => value).toSorted();
};
const told = async (at: Date = now) => {
  const found = await world.here.inside(
    (tx) => findTeamDepths(tx, world.lead, world.teamId, at),
    world.lead.personId,
  );
  return { student: found.student.told?.bands.map(({ count }) => count), coach: found.coach.told };
};

beforeAll(async () => {
  world = await aGuidance();
  students = await moreStudents(22);
});

describe("how deep the people of a team found their talks", () => {
  test("[O10] counts everybody once a school year, by the middle of what they said, and without who they are", async () => {
    const { student, here, coach, teamId } = world;
    const first = await marked(student, 2);
    await marked(student, 4);
    expect(await marks()).toEqual(["2"]);
    await marked(student, 4);
    expect(await marks()).toEqual(["-2", "2", "4"]);
    expect(await submit(judgeDepth, coach, { talkId: first, depth: "1" })).toMatchObject({ ok: true });
    expect(await marks("depth-coach")).toEqual(["1"]);
    const found = await here.inside((tx) => tx.tally.findMany());
    expect(new Set(found.map((one) => one.teamId))).toEqual(new Set([teamId]));
    for (const { personId } of [coach, student, world.lead])
      expect(await here.inside((tx) => tx.tally.count(), personId)).toBe(0);
    expect(await here.inside((tx) => tx.conversationDepth.count())).toBe(0);
  });

  test("[O10] counts nothing of what was said before that was told", async () => {
    const [student] = await moreStudents(1);
    if (!student) throw new Error("Nobody was added.");
    const talkId = await recorded({ coach: world.coach, student });
    await world.here.inside(
      (tx) =>
        tx.conversationDepth.create({
          data: { conversationId: talkId, personId: student.personId, depth: 1, judgedAt: now },
        }),
      student.personId,
    );
    const before = await marks();
    await marked(student, 3);
    expect(await marks()).toEqual([...before, "3"].toSorted());
  });

  test("[O10] [M13] is told of enough people in each part, stays a week, and changes only with enough people more", async () => {
    for (const [at, student] of students.slice(0, 10).entries()) await marked(student, at < 5 ? 1 : 2);
    await keepFigures(world.here.id, now);
    expect(await told()).toEqual({ student: undefined, coach: null });

    for (const student of students.slice(10)) await marked(student, 3);
    await keepFigures(world.here.id, now);
    expect(await told()).toEqual({ student: undefined, coach: null });

    const monday = (weeks: number) => momentOf(later(mondayOf(dayOf(now)), { weeks }), "03:00");
    await keepFigures(world.here.id, monday(1));
    expect(await told(monday(1))).toEqual({ student: [10, 14], coach: null });

    for (const student of await moreStudents(9)) await marked(student, 1);
    await keepFigures(world.here.id, monday(2));
    expect(await told(monday(2))).toEqual({ student: [10, 14], coach: null });
    const [last] = await moreStudents(1);
    if (last) await marked(last, 1);
    await keepFigures(world.here.id, monday(3));
    expect((await told(monday(3))).student).toEqual([15, 19]);
  });
});
