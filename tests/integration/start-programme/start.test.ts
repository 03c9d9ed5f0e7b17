import { beforeEach, expect, test } from "vitest";
import type { Actor } from "@/lib/platform/actor";
import { dayOf, schoolYearOf } from "@/lib/platform/calendar";
import { concludeStart } from "@/lib/start-programme/actions";
import { countStarts, findStart } from "@/lib/start-programme/queries";
import { concludeInput } from "@/lib/start-programme/schema";
import { aGuidance, type Guidance } from "@/tests/support/conversations";
import { submit } from "@/tests/support/work";

let world: Guidance;
const now = () => new Date();

beforeEach(async () => {
  world = await aGuidance();
  const startsOn = new Date(`${schoolYearOf(now())}-08-01`);
  await world.here.inside((tx) => tx.enrolment.updateMany({ data: { startsOn, studyYear: 1 } }));
});

const startFor = (reader: Actor) =>
  world.here.inside((tx) => findStart(tx, reader, world.student.personId, now()), reader.personId);
const start = () => startFor(world.coach);
const figures = () => world.here.inside((tx) => countStarts(tx, world.lead, world.teamId, now()));
const conclude = (more: Readonly<Record<string, string>>) =>
  submit(concludeStart, world.coach, { studentId: world.student.personId, ...more });

test("[U5] [U6] what was concluded is kept with its reason, follows what was said before, and is counted once", async () => {
  expect(await figures()).toEqual({ open: 2, "in-place": 0, switch: 0, "still-looking": 0 });
  expect(await conclude({ outcome: "still-looking" })).toMatchObject({ ok: true });
  const switching = { outcome: "switch", reason: "other-field", towards: "Verzorgende" };
  expect(await conclude(switching)).toMatchObject({ ok: true });
  const found = await start();
  expect(found?.standing).toEqual({ kind: "reviewed", outcome: "switch" });
  expect(found?.reviews).toMatchObject([
    { ...switching, reviewedOn: dayOf(now()), reviewedBy: { givenName: "Hanneke" } },
    { outcome: "still-looking", reason: null, towards: null },
  ]);
  expect(await figures()).toEqual({ open: 1, "in-place": 0, switch: 1, "still-looking": 0 });
});

test("[U6] why it is a switch is shown to the student and their coach of today, and of who leads the team the outcome alone", async () => {
  const said = { outcome: "switch", reason: "other-field", towards: "Verzorgende" };
  expect(await conclude(said)).toMatchObject({ ok: true });
  expect((await startFor(world.student))?.reviews).toMatchObject([said]);
  for (const reader of [world.lead, world.colleague])
    expect((await startFor(reader))?.reviews).toMatchObject([
      { outcome: "switch", reason: null, towards: null },
    ]);
});

test("a switch without a reason changes nothing, and a reason goes with nothing else", async () => {
  expect(await conclude({ outcome: "switch" })).toMatchObject({ ok: false, reason: "reason-missing" });
  expect((await start())?.reviews).toEqual([]);
  const sent = { studentId: world.student.personId, outcome: "in-place", reason: "work", towards: "x" };
  expect(concludeInput.parse(sent)).toMatchObject({ reason: null, towards: "" });
});

test("who began longer ago has no start to look back on", async () => {
  await world.here.inside((tx) => tx.enrolment.updateMany({ data: { studyYear: 2 } }));
  expect(await conclude({ outcome: "in-place" })).toMatchObject({ ok: false, reason: "no-start" });
});
