import { beforeAll, expect, test } from "vitest";
import { findRecording, keepRecordings } from "@/lib/conversations/recording/queries";
import type { Actor } from "@/lib/platform/actor";
import { dayOf, later, momentOf, mondayOf } from "@/lib/platform/calendar";
import { addStaff, addStudent } from "@/prisma/seed/builders";
import { aGuidance, type Guidance, recorded } from "@/tests/support/conversations";

const now = new Date();
let world: Guidance;

beforeAll(async () => {
  world = await aGuidance();
});

/** A further coach of the team, with one student. */
async function aPair(): Promise<{ coach: Actor; student: Actor }> {
  const { here, teamId, programmeId } = world;
  const ids = await here.inside(async (tx) => {
    const coachId = await addStaff(tx, { teamIds: [teamId] });
    return { coachId, studentId: await addStudent(tx, { teamId, programmeId, coachId }) };
  });
  return { coach: await here.actor(ids.coachId), student: await here.actor(ids.studentId) };
}

const marks = async () => {
  const found = await world.here.inside((tx) => tx.tally.findMany());
  return found.map(({ measure, value }) => `${measure} ${value}`).toSorted();
};
const kept = async (at: Date) => {
  await world.here.inside((tx) => keepRecordings(tx, world.here.id, at));
  return world.here.inside((tx) => findRecording(tx, world.lead, at), world.lead.personId);
};

test("[S6] recording a talk leaves how long and with which fields, and nothing of who or whom", async () => {
  await recorded(world, { seconds: "95", studentWords: "Ik wil door." });
  expect(await marks()).toEqual(["record-field studentWords", "record-talk held", "record-time 2"]);
  await recorded(world, { seconds: "a while" });
  expect(await marks()).toEqual([
    ...["record-field studentWords", "record-talk held", "record-talk held", "record-time 2"],
  ]);
  expect(await world.here.inside((tx) => tx.tally.count(), world.coach.personId)).toBe(0);
});

test("[S6] [M13] is shown once enough coaches recorded, stays a week, and changes only once enough of them did again", async () => {
  expect(await kept(now)).toBeNull();
  const pairs = [];
  for (let at = 0; at < 4; at++) pairs.push(await aPair());
  for (const pair of pairs) await recorded(pair, { seconds: "200", minutes: "20" });
  const found = await kept(now);
  expect(found).toMatchObject({ talks: 6, timed: 5, spans: [0, 1, 0, 4, 0, 0] });
  expect(found?.fields.filter(({ count }) => count > 0)).toEqual([
    { field: "studentWords", count: 1 },
    { field: "minutes", count: 4 },
  ]);
  await recorded(world, { seconds: "30" });
  expect(await kept(now)).toEqual(found);
  const afterwards = momentOf(later(mondayOf(dayOf(now)), { weeks: 1 }), "03:00");
  await world.here.inside((tx) =>
    tx.conversation.updateMany({ data: { heldOn: new Date(later(mondayOf(dayOf(now)), { days: -1 })) } }),
  );
  expect(await kept(afterwards)).toEqual(found);
  for (const pair of [...pairs, world]) await recorded(pair, { seconds: "30" });
  expect(await kept(afterwards)).toMatchObject({ talks: 12, timed: 11, spans: [6, 1, 0, 4, 0, 0] });
});
